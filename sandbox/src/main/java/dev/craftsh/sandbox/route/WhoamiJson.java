package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.PackageRef;
import dev.craftsh.sandbox.service.Caller;
import dev.craftsh.sandbox.service.Tokens;
import java.util.List;

/** Who one is, and how far one's credentials go. */
final class WhoamiJson {
  private WhoamiJson() {}

  /** What both stores say alike; not limited to packages until somebody says so. */
  static JsonObject common(Caller caller, JsonObject account) {
    JsonObject body = new JsonObject();
    body.add("account", account);
    body.add("channels", Write.textsOrNull(caller.limits().channels()));
    body.add("packages", JsonNull.INSTANCE);
    body.add("permissions", Write.texts(caller.limits().permissions()));
    return body;
  }

  /** The packages by their ids, as the dashboard names them. */
  static JsonElement packageIds(Caller caller, Tokens tokens) {
    List<PackageRef> packages = caller.limits().packages();
    if (packages == null) {
      return JsonNull.INSTANCE;
    }
    JsonArray ids = new JsonArray();
    for (PackageRef ref : packages) {
      ids.add(tokens.idOf(ref));
    }
    return ids;
  }
}
