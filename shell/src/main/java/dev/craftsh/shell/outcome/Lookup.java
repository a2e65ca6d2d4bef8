package dev.craftsh.shell.outcome;

import dev.craftsh.client.StoreClient;
import java.util.Optional;

/** Looks what became of a change. */
public final class Lookup {

  private Lookup() {}

  /** Whether a look can tell at all. */
  public static boolean canTell(Sent sent) {
    return evidence(sent).isPresent();
  }

  /** What the store shows now; unknown where it shows nothing, or cannot be asked. */
  public static Found look(Sent sent, StoreClient store, Circumstances circumstances) {
    try {
      return evidence(sent).map(how -> how.look(store, circumstances)).orElse(Found.UNKNOWN);
    } catch (RuntimeException trouble) {
      return Found.UNKNOWN;
    }
  }

  /** Whether the store cannot show a change any more once the later one was done. */
  public static boolean hides(Sent later, Sent sent) {
    try {
      return evidence(sent).map(how -> how.isHiddenBy(later)).orElse(false);
    } catch (RuntimeException strange) {
      return true;
    }
  }

  /** What to go on with when a person says that it was applied; unknown where that is no help. */
  public static Found taken(Sent sent) {
    return evidence(sent)
        .map(Evidence::taken)
        .orElse(Found.applied(new com.google.gson.JsonObject()));
  }

  private static Optional<Evidence> evidence(Sent sent) {
    try {
      var path = sent.path();
      if (path.length > 1 && path[0].equals("v1")) {
        return Optional.ofNullable(Gateway.evidence(sent, path));
      }
      return path.length > 2 && path[0].equals("dev")
          ? Optional.ofNullable(Dashboard.evidence(sent, path))
          : Optional.empty();
    } catch (RuntimeException strange) {
      // Somebody wrote the request by hand; what it means is his secret.
      return Optional.empty();
    }
  }
}
