package dev.craftsh.sandbox.route;

import com.google.gson.JsonObject;

/**
 * What bakery services answer when something has to be done first (contract/auth.md §5.1, §5.4).
 */
final class BakeryDemand {
  /** The version of the protocol that brought methods of interaction, and envelopes. */
  static final int METHODS_SINCE = 3;

  private BakeryDemand() {}

  /** Somebody has to log in on a page; clients that know no methods get its addresses alone. */
  static Answer login(String url, String interaction, int version) {
    String did = "?did=" + interaction;
    JsonObject info = new JsonObject();
    info.addProperty("VisitURL", url + did);
    info.addProperty("WaitURL", url + "/wait" + did);
    if (version >= METHODS_SINCE) {
      JsonObject browser = new JsonObject();
      browser.addProperty("VisitURL", url + did);
      browser.addProperty("WaitTokenURL", url + "/wait-token" + did);
      info.add("InteractionMethods", Write.under("browser-window", browser));
    }
    return demand("interaction required", "interaction required", info, version);
  }

  /** A macaroon has to be discharged and shown. */
  static Answer discharge(JsonObject macaroon, int version) {
    JsonObject info = new JsonObject();
    info.add("Macaroon", macaroon);
    info.addProperty("MacaroonPath", "/identity/");
    info.addProperty("CookieNameSuffix", "authn");
    return demand(
        "macaroon discharge required",
        "macaroon discharge required: authentication required",
        info,
        version);
  }

  /** The oldest clients are told as if by a proxy, the others as if by the service. */
  private static Answer demand(String code, String message, JsonObject info, int version) {
    JsonObject body = new JsonObject();
    body.addProperty("Code", code);
    body.addProperty("Message", message);
    body.add("Info", info);
    // Clients made of bakery take a demand for one only when its type is exactly this.
    Answer answer =
        Answer.of(version == 0 ? 407 : 401, body).with("Content-Type", "application/json");
    return version == 0 ? answer : answer.with("WWW-Authenticate", "Macaroon");
  }
}
