package dev.craftsh.client.macaroon;

import org.jspecify.annotations.Nullable;

/**
 * Says that bytes or text are not a macaroon. The message never quotes them, as they may be a
 * secret.
 */
public final class MalformedMacaroon extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  MalformedMacaroon(String message) {
    super(message);
  }

  MalformedMacaroon(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
