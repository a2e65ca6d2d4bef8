package dev.craftsh.client.endpoint;

import dev.craftsh.client.auth.Credentials;
import dev.craftsh.client.auth.TokenScheme;
import dev.craftsh.client.error.CredentialsNotParseable;
import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.Problem;
import dev.craftsh.client.macaroon.Macaroon;
import dev.craftsh.client.macaroon.MalformedMacaroon;
import org.jspecify.annotations.Nullable;

/** Credentials as the value of the header {@code Authorization} (contract/auth.md §7). */
final class AuthorizationHeader {
  private AuthorizationHeader() {}

  static String of(Credentials credentials, @Nullable TokenScheme scheme) {
    if (credentials instanceof Credentials.UbuntuOne macaroons) {
      return of(macaroons);
    }
    if (credentials instanceof Credentials.DeveloperToken developer) {
      return token(scheme, TokenScheme.BEARER, developer.value());
    }
    return token(scheme, TokenScheme.MACAROON, ((Credentials.Token) credentials).value());
  }

  private static String token(@Nullable TokenScheme wanted, TokenScheme usual, String value) {
    return (wanted == null ? usual : wanted) + " " + value;
  }

  /** The root as it is stored; the discharge bound to it, anew for each request. */
  static String of(Credentials.UbuntuOne macaroons) {
    try {
      Macaroon root = Macaroon.fromBase64(macaroons.root());
      Macaroon bound = Macaroon.fromBase64(macaroons.discharge()).bindTo(root);
      return "Macaroon root=" + macaroons.root() + ", discharge=" + bound.toBase64();
    } catch (MalformedMacaroon malformed) {
      throw new CredentialsNotParseable(
          Problem.of(
              ErrorCode.CREDENTIALS_NOT_PARSEABLE,
              "Cannot use the credentials",
              "they hold something that is not a macaroon: " + malformed.getMessage(),
              "log in again"));
    }
  }
}
