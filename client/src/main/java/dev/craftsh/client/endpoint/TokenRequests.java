package dev.craftsh.client.endpoint;

import com.google.gson.JsonArray;
import dev.craftsh.client.auth.PackageScope;
import dev.craftsh.client.error.InvalidInput;
import dev.craftsh.client.json.JsonValue;
import dev.craftsh.client.model.Whoami;
import java.util.ArrayList;
import java.util.List;

/** What the token calls of both stores share (contract/auth.md §12, contract/store-api.md §2). */
final class TokenRequests {
  private TokenRequests() {}

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
