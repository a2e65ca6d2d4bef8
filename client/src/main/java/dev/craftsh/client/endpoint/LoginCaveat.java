package dev.craftsh.client.endpoint;

import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.InvalidResponse;
import dev.craftsh.client.error.Problem;
import dev.craftsh.client.macaroon.Caveat;
import dev.craftsh.client.macaroon.Macaroon;
import dev.craftsh.client.macaroon.MalformedMacaroon;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The caveat of a root macaroon that the login service has to discharge (contract/auth.md §6). */
final class LoginCaveat {
  private LoginCaveat() {}

  static Macaroon macaroon(String root) {
    try {
      return Macaroon.fromBase64(root);
    } catch (MalformedMacaroon malformed) {
      throw invalid("Invalid root macaroon: " + malformed.getMessage());
    }
  }

  /**
   * The only third-party caveat; of several the one for the login service, else the first that
   * names a place.
   */
  static Caveat of(Macaroon root, URI sso) {
    List<Caveat> thirdParty = new ArrayList<>();
    for (Caveat caveat : root.caveats()) {
      if (caveat.isThirdParty()) {
        thirdParty.add(caveat);
      }
    }
    if (thirdParty.isEmpty()) {
      throw invalid("Invalid macaroon: no third-party caveats found");
    }
    if (thirdParty.size() == 1) {
      return thirdParty.get(0);
    }
    for (Caveat caveat : thirdParty) {
      if (isAt(caveat.location().orElse(""), sso)) {
        return caveat;
      }
    }
    for (Caveat caveat : thirdParty) {
      if (!caveat.location().orElse("").isEmpty()) {
        return caveat;
      }
    }
    return thirdParty.get(0);
  }

  private static boolean isAt(String location, URI sso) {
    String authority = sso.getRawAuthority();
    if (location.equals(authority)) {
      return true;
    }
    try {
      return location.contains("://") && authority.equals(URI.create(location).getRawAuthority());
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }

  static String id(Caveat caveat) {
    return caveat.idText().orElseThrow(() -> invalid("its caveat for the login is not text"));
  }

  private static InvalidResponse invalid(String why) {
    return new InvalidResponse(
        Problem.of(
            ErrorCode.INVALID_RESPONSE,
            "Cannot log in",
            why,
            "check the addresses of the store and of the login service"));
  }
}
