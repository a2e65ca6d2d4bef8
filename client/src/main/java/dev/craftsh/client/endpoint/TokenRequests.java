package dev.craftsh.client.endpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.client.auth.Credentials;
import dev.craftsh.client.auth.PackageScope;
import dev.craftsh.client.error.InvalidInput;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import dev.craftsh.client.json.JsonValue;
import dev.craftsh.client.model.Whoami;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What the token calls of both stores share (contract/auth.md §12, contract/store-api.md §2). */
final class TokenRequests {
  private TokenRequests() {}

  /** What the store's own tools ask for after a Candid login (contract/auth.md §10.3, §11). */
  static final List<String> PERMISSIONS =
      List.of(
          "account-register-package", "account-view-packages", "package-manage", "package-view");

  /** Asks for a root macaroon and gives its text as received. */
  static String root(StoreHttp http, URI uri, JsonObject body) {
    return http.read(
        StoreRequest.of("Cannot log in", "POST", uri)
            .anonymous()
            .changingNothing()
            .withHeader("Accept", "application/json")
            .withJson(body),
        json -> json.at("macaroon").text());
  }

  /** Exchanges a root macaroon and its discharges for a token. */
  static Credentials exchange(StoreHttp http, URI uri, String macaroons) {
    String token =
        http.read(
            StoreRequest.of("Cannot log in", "POST", uri)
                .anonymous()
                .changingNothing()
                .withHeader("Macaroons", macaroons)
                .withJson(new JsonObject()),
            json -> json.at("macaroon").text());
    return new Credentials.Token(token, Credentials.Token.Envelope.TYPED);
  }

  /** Lists that are empty are left out (contract/auth.md §12). */
  static void addUnlessEmpty(JsonObject body, String key, JsonArray list) {
    if (!list.isEmpty()) {
      body.add(key, list);
    }
  }

  static JsonArray list(List<String> texts) {
    JsonArray list = new JsonArray();
    texts.forEach(list::add);
    return list;
  }

  static void requireTypes(List<PackageScope> packages, List<String> allowed) {
    List<String> others = new ArrayList<>();
    for (PackageScope scope : packages) {
      if (!allowed.contains(scope.type())) {
        others.add(scope.type());
      }
    }
    if (!others.isEmpty()) {
      throw InvalidInput.because(
          "Cannot log in",
          "Package types " + quoted(others) + " not in " + quoted(allowed),
          "name packages of this store only");
    }
  }

  private static String quoted(List<String> texts) {
    return texts.isEmpty() ? "[]" : "['" + String.join("', '", texts) + "']";
  }

  static Whoami whoami(JsonValue json) {
    return new Whoami(
        Readers.account(json.at("account")),
        json.at("permissions").optional(list -> list.list(JsonValue::text)),
        json.at("packages").optional(list -> list.list(TokenRequests::packageName)),
        json.at("channels").optional(list -> list.list(JsonValue::text)),
        json.at("expires").optional(JsonValue::time),
        json.object());
  }

  /** The gateway lists objects, the dashboard bare ids. */
  private static String packageName(JsonValue json) {
    return json.isObject() ? json.atFirst("name", "id").text() : json.text();
  }
}
