package dev.craftsh.client.auth;

import dev.craftsh.client.macaroon.Caveat;
import dev.craftsh.client.macaroon.Macaroon;
import dev.craftsh.client.macaroon.MalformedMacaroon;
import java.util.ArrayList;
import java.util.List;

/** The caveats that a login's macaroon states itself, rather than leaving them to a third party. */
final class StatedCaveats {
  private StatedCaveats() {}

  /** Those of the token, or of the root where a login is two macaroons. */
  static List<String> of(Credentials credentials) {
    if (credentials instanceof Credentials.UbuntuOne macaroons) {
      return of(macaroons.root());
    }
    return of(
        credentials instanceof Credentials.Token token
            ? token.value()
            : ((Credentials.DeveloperToken) credentials).value());
  }

  /** Those of one macaroon; none where the text is no macaroon that can be read. */
  static List<String> of(String text) {
    List<String> caveats = new ArrayList<>();
    try {
      Macaroon macaroon =
          text.startsWith("{") ? Macaroon.fromJson(text) : Macaroon.fromBase64(text);
      for (Caveat caveat : macaroon.caveats()) {
        if (!caveat.isThirdParty()) {
          caveat.idText().ifPresent(caveats::add);
        }
      }
      return caveats;
    } catch (MalformedMacaroon opaque) {
      return List.of();
    }
  }
}
