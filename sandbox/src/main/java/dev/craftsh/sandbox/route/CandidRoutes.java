package dev.craftsh.sandbox.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import dev.craftsh.sandbox.service.Address;
import dev.craftsh.sandbox.service.Caller;
import dev.craftsh.sandbox.service.IdentityService;
import dev.craftsh.sandbox.service.Reason;
import dev.craftsh.sandbox.service.Refusal;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** CANDID: discharges for whoever logs in on a page. */
final class CandidRoutes {
  private static final String LOGIN = "/identity/login";

  private final IdentityService service;
  private final Address address;
  private final Gate gate;

  CandidRoutes(IdentityService service, Address address, Gate gate, Router router) {
    this.service = service;
    this.address = address;
    this.gate = gate;
    router.add("POST", "/identity/discharge", this::discharge);
    router.add("GET", LOGIN, this::page);
    router.add("POST", LOGIN, this::logIn);
    router.add("GET", LOGIN + "/wait-token", this::waitToken);
    router.add("GET", LOGIN + "/wait", this::waitDischarge);
    router.add("GET", "/identity/v1/whoami", this::whoami);
  }

  @FromDocs("contract/auth.md §5.1")
  private Answer discharge(Ask ask) throws IOException {
    Map<String, String> form = ask.form();
    byte[] id = bytes(form, "id", "id64");
    byte[] payload = form.containsKey("caveat64") ? bytes(form, "", "caveat64") : null;
    if (form.containsKey("token") || form.containsKey("token64")) {
      String kind = form.getOrDefault("token-kind", "");
      byte[] token = bytes(form, "token", "token64");
      return Answer.ok(Write.under("Macaroon", service.discharge(id, payload, kind, token)));
    }
    return BakeryDemand.login(
        address.url() + LOGIN, service.begin(id, payload), bakeryVersion(ask));
  }

  /** A field as text, or, under another name, in either alphabet of base64. */
  private static byte[] bytes(Map<String, String> form, String text, String base64) {
    String plain = form.get(text);
    if (plain != null) {
      return plain.getBytes(UTF_8);
    }
    String encoded = form.get(base64);
    if (encoded == null) {
      throw new Refusal(Reason.BAD_REQUEST, "the form lacks '" + base64 + "'");
    }
    try {
      return Base64.getDecoder().decode(encoded.replace('-', '+').replace('_', '/'));
    } catch (IllegalArgumentException malformed) {
      throw new Refusal(Reason.BAD_REQUEST, "'" + base64 + "' is not base64");
    }
  }

  static int bakeryVersion(Ask ask) {
    String version = ask.header("Bakery-Protocol-Version");
    return version != null && version.length() == 1 ? Character.digit(version.charAt(0), 10) : 0;
  }

  static boolean wantsEnvelope(Ask ask) {
    return bakeryVersion(ask) >= BakeryDemand.METHODS_SINCE;
  }

  @Assumed("contract/store-api.md §8 leaves the page to the service; this one is a plain form")
  private Answer page(Ask ask) {
    String interaction = ask.queryOr("did", "");
    service.require(interaction);
    return LoginPage.form(200, interaction, "");
  }

  @Assumed("contract/store-api.md §8 leaves the page to the service; the fields are our own")
  private Answer logIn(Ask ask) throws IOException {
    Map<String, String> form = ask.form();
    String username =
        service.logIn(
            form.getOrDefault("did", ask.queryOr("did", "")),
            form.getOrDefault("username", ""),
            form.getOrDefault("password", ""),
            form.getOrDefault("otp", ""));
    return LoginPage.done(username);
  }

  @FromDocs("contract/auth.md §5.2")
  private Answer waitToken(Ask ask) {
    byte[] token = service.awaitToken(ask.queryOr("did", ""));
    JsonObject body = new JsonObject();
    body.addProperty("kind", IdentityService.TOKEN_KIND);
    body.addProperty("token64", Base64.getEncoder().encodeToString(token));
    return Answer.ok(body);
  }

  @FromDocs("contract/auth.md §5.3")
  private Answer waitDischarge(Ask ask) {
    return Answer.ok(Write.under("Macaroon", service.awaitDischarge(ask.queryOr("did", ""))));
  }

  @Assumed("contract/auth.md §5.4 describes the demand for a discharge; the path is a guess")
  private Answer whoami(Ask ask) {
    String shown = macaroons(ask);
    if (shown != null) {
      Caller caller = gate.identity(shown);
      return Answer.text(200, "user", caller.account().username());
    }
    return BakeryDemand.discharge(service.ownRoot(wantsEnvelope(ask)), bakeryVersion(ask));
  }

  /** The macaroons of the header made for them, or of the first cookie that holds some. */
  private static @Nullable String macaroons(Ask ask) {
    String header = ask.header("Macaroons");
    String cookies = ask.header("Cookie");
    if (header != null || cookies == null) {
      return header;
    }
    for (String cookie : cookies.split(";", -1)) {
      int equals = cookie.indexOf('=');
      if (cookie.trim().startsWith("macaroon-") && equals > 0) {
        return cookie.substring(equals + 1).trim().replace("\"", "");
      }
    }
    return null;
  }
}
