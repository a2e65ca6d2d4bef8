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
import java.util.Optional;
import java.util.function.Predicate;

/** Which caveat of a root macaroon the login service has to discharge (contract/auth.md §6). */
public enum LoginCaveat {
  /** The first for the login service's host: the Snap Store's rule (§6.1). */
  OF_LOGIN_HOST {
    @Override
    Caveat in(Macaroon root, URI sso) {
      String host = sso.getRawAuthority();
      return first(thirdParty(root), caveat -> caveat.location().filter(host::equals).isPresent())
          .orElseThrow(() -> invalid("Invalid root macaroon"));
    }
  },
  /**
   * The only one; of several the one for the login service, else the first that names a place:
   * Charmhub's rule (§6.2).
   */
  FIRST_SUITABLE {
    @Override
    Caveat in(Macaroon root, URI sso) {
      List<Caveat> candidates = thirdParty(root);
      if (candidates.isEmpty()) {
        throw invalid("Invalid macaroon: no third-party caveats found");
      }
      if (candidates.size() == 1) {
        return candidates.get(0);
      }
      return first(candidates, caveat -> isAt(caveat.location().orElse(""), sso))
          .or(() -> first(candidates, caveat -> !caveat.location().orElse("").isEmpty()))
          .orElse(candidates.get(0));
    }
  };

  abstract Caveat in(Macaroon root, URI sso);

  static Macaroon macaroon(String root) {
    try {
      return Macaroon.fromBase64(root);
    } catch (MalformedMacaroon malformed) {
      throw invalid("Invalid root macaroon: " + malformed.getMessage());
    }
  }

  static String id(Caveat caveat) {
    return caveat.idText().orElseThrow(() -> invalid("its caveat for the login is not text"));
  }

  private static List<Caveat> thirdParty(Macaroon root) {
    List<Caveat> thirdParty = new ArrayList<>();
    for (Caveat caveat : root.caveats()) {
      if (caveat.isThirdParty()) {
        thirdParty.add(caveat);
      }
    }
    return thirdParty;
  }

  private static Optional<Caveat> first(List<Caveat> caveats, Predicate<Caveat> wanted) {
    for (Caveat caveat : caveats) {
      if (wanted.test(caveat)) {
        return Optional.of(caveat);
      }
    }
    return Optional.empty();
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

  private static InvalidResponse invalid(String why) {
    return new InvalidResponse(
        Problem.of(
            ErrorCode.INVALID_RESPONSE,
            "Cannot log in",
            why,
            "check the addresses of the store and of the login service"));
  }
}
