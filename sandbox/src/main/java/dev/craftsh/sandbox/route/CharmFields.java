package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.service.Reason;
import dev.craftsh.sandbox.service.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which parts of a charm somebody asked for, by paths with dots (contract/store-api.md §7). */
final class CharmFields {
  private static final Set<String> ALWAYS = Set.of("id", "name", "type");
  private static final Set<String> KNOWN =
      Set.of("id", "name", "type", "result", "channel-map", "default-release");

  private CharmFields() {}

  /** The document with what was asked for alone; without a question little is left. */
  static JsonObject chosen(JsonObject whole, @Nullable String fields) {
    JsonObject chosen = new JsonObject();
    for (String key : ALWAYS) {
      chosen.add(key, whole.get(key));
    }
    if (fields == null || fields.isEmpty()) {
      return chosen;
    }
    for (String field : fields.split(",", -1)) {
      List<String> path = Arrays.asList(field.split("\\.", -1));
      if (!KNOWN.contains(path.get(0))) {
        throw new Refusal(Reason.SCHEMA, "'" + field + "' is not a known field at /fields");
      }
      copy(whole, path, chosen);
    }
    return chosen;
  }

  private static void copy(JsonObject from, List<String> path, JsonObject to) {
    String key = path.get(0);
    JsonElement value = from.get(key);
    List<String> rest = path.subList(1, path.size());
    if (value == null) {
      return;
    }
    if (rest.isEmpty() || value.isJsonNull() || value.isJsonPrimitive()) {
      to.add(key, value);
    } else if (value instanceof JsonObject object) {
      JsonObject part = to.get(key) instanceof JsonObject begun ? begun : new JsonObject();
      copy(object, rest, part);
      to.add(key, part);
    } else {
      to.add(key, each(value.getAsJsonArray(), rest, to.get(key)));
    }
  }

  private static JsonArray each(JsonArray from, List<String> path, @Nullable JsonElement begun) {
    JsonArray parts = begun instanceof JsonArray list ? list : new JsonArray();
    for (int i = 0; i < from.size(); i++) {
      if (parts.size() <= i) {
        parts.add(new JsonObject());
      }
      copy(from.get(i).getAsJsonObject(), path, parts.get(i).getAsJsonObject());
    }
    return parts;
  }
}
