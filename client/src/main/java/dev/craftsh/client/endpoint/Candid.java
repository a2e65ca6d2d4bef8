package dev.craftsh.client.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import dev.craftsh.client.auth.LoginMethod;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.macaroon.BakeryMacaroon;
import dev.craftsh.client.macaroon.Caveat;
import dev.craftsh.client.macaroon.Macaroon;
import dev.craftsh.client.macaroon.MalformedMacaroon;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;

/** The login in the browser, at whatever services a root macaroon names (contract/auth.md §5). */
public final class Candid {
  /** Discharges may ask for further discharges; no honest service goes on like that for ever. */
  private static final int MOST_DISCHARGES = 50;

  private final StoreHttp http;

  /** One that sends its requests without credentials. */
  public Candid(StoreHttp http) {
    this.http = http;
  }

  /**
   * Has all third-party caveats of a root macaroon discharged, those of the discharges included,
   * and gives what a store takes in exchange for its token: the value of the header {@code
   * Macaroons}.
   *
   * @param root the JSON text that the store gave
   * @throws dev.craftsh.client.error.LoginRejected when a service refuses, or the user is not done
   *     in time
   * @throws dev.craftsh.client.error.InvalidResponse when what it gives is no macaroon
   */
  public String discharge(String root, LoginMethod.Candid login) {
    try {
      return discharged(BakeryMacaroon.fromJson(root), new CandidDischarge(http, login));
    } catch (MalformedMacaroon malformed) {
      throw CandidRefusal.invalid("Invalid root macaroon: " + malformed.getMessage());
    }
  }

  private static String discharged(BakeryMacaroon root, CandidDischarge discharge) {
    JsonArray all = new JsonArray();
    all.add(root.macaroon().toJson());
    Deque<OpenCaveat> open = new ArrayDeque<>();
    addCaveats(open, root);
    while (!open.isEmpty()) {
      if (all.size() > MOST_DISCHARGES) {
        throw CandidRefusal.invalid(
            "after " + MOST_DISCHARGES + " discharges there are still more wanted");
      }
      BakeryMacaroon next = discharge.of(open.removeFirst());
      Macaroon bound = next.macaroon().bindTo(root.macaroon());
      all.add(bound.toJson());
      addCaveats(open, next);
    }
    return Base64.getUrlEncoder().encodeToString(all.toString().getBytes(UTF_8));
  }

  private static void addCaveats(Deque<OpenCaveat> open, BakeryMacaroon holder) {
    for (Caveat caveat : holder.macaroon().caveats()) {
      String location = caveat.location().orElse("");
      if (!location.isEmpty()) {
        open.add(new OpenCaveat(location, caveat, holder.payloadOf(caveat)));
      }
    }
  }
}
