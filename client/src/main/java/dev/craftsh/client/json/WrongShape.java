package dev.craftsh.client.json;

/**
 * A value is not what it has to be. The message names its place and never quotes the value, which
 * may be a secret.
 */
public final class WrongShape extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongShape(String path, String why) {
    super((path.isEmpty() ? "the answer" : path) + " " + why);
  }
}
