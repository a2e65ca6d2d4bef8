package dev.craftsh.client.endpoint;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.craftsh.client.auth.LoginMethod;
import dev.craftsh.client.http.FormBody;
import dev.craftsh.client.http.StoreAnswer;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import dev.craftsh.client.json.JsonText;
import dev.craftsh.client.macaroon.BakeryMacaroon;
import dev.craftsh.client.macaroon.MalformedMacaroon;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** How one caveat is discharged, with the user's help if need be (contract/auth.md §5.1). */
final class CandidDischarge {
  static final String PROTOCOL_HEADER = "Bakery-Protocol-Version";
  static final String PROTOCOL = "3";

  private final StoreHttp http;
  private final BrowserWait wait;

  CandidDischarge(StoreHttp http, LoginMethod.Candid login) {
    this.http = http;
    this.wait = new BrowserWait(http, login);
  }

  /** {@code POST {location}discharge}, a second time when the user had to be asked. */
  BakeryMacaroon of(OpenCaveat caveat) {
    URI service = caveat.service();
    StoreAnswer first = ask(service, caveat.form());
    if (first.status() == 200) {
      return discharge(first);
    }
    JsonObject info = requireInteraction(first);
    JsonElement methods = info.get("InteractionMethods");
    boolean legacy = methods == null || methods.isJsonNull();
    if (legacy && !CandidRefusal.text(info, "VisitURL").isEmpty()) {
      return discharge(
          wait.forDischarge(address(service, info, "VisitURL"), address(service, info, "WaitURL")));
    }
    JsonObject window =
        CandidRefusal.object(CandidRefusal.object(info, "InteractionMethods"), "browser-window");
    if (window.size() == 0) {
      throw CandidRefusal.noInteraction("no supported interaction method");
    }
    Map<String, String> form = new LinkedHashMap<>(caveat.form());
    form.putAll(
        wait.forToken(
            address(service, window, "VisitURL"), address(service, window, "WaitTokenURL")));
    StoreAnswer second = ask(service, form);
    if (second.status() != 200) {
      throw CandidRefusal.refused("discharge failed with code " + second.status());
    }
    return discharge(second);
  }

  private StoreAnswer ask(URI service, Map<String, String> form) {
    return http.exchange(
        StoreRequest.of("Cannot log in", "POST", service.resolve("discharge"))
            .anonymous()
            .changingNothing()
            .withSecretBody()
            .withHeader(PROTOCOL_HEADER, PROTOCOL)
            .withBody(FormBody.of(form)));
  }

  private static URI address(URI service, JsonObject holder, String key) {
    String text = CandidRefusal.text(holder, key);
    if (text.isEmpty()) {
      throw CandidRefusal.invalid("the identity service names no " + key);
    }
    return CandidRefusal.address(service, text);
  }

  /** What the service says about asking the user; any other refusal is final. */
  private static JsonObject requireInteraction(StoreAnswer answer) {
    JsonObject error = json(answer);
    String code = CandidRefusal.text(error, "Code", "code");
    String message = CandidRefusal.text(error, "Message", "message");
    if (!code.equals("interaction required")) {
      throw CandidRefusal.refused(
          message.isEmpty() ? "the answer has the status " + answer.status() : message);
    }
    JsonObject info = CandidRefusal.object(error, "Info", "info");
    if (info.size() == 0) {
      throw CandidRefusal.refused("interaction-required response with no info");
    }
    return info;
  }

  private static JsonObject json(StoreAnswer answer) {
    return JsonText.parse(answer.text())
        .filter(JsonElement::isJsonObject)
        .map(JsonElement::getAsJsonObject)
        .orElseGet(JsonObject::new);
  }

  private static BakeryMacaroon discharge(StoreAnswer answer) {
    JsonObject json = json(answer);
    try {
      return BakeryMacaroon.fromJson(CandidRefusal.object(json, "Macaroon", "macaroon"));
    } catch (MalformedMacaroon malformed) {
      throw CandidRefusal.invalid(
          "the identity service's discharge is not a macaroon: " + malformed.getMessage());
    }
  }
}
