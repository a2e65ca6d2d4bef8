package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small pieces of JSON that many answers have in common. */
final class Write {
  private Write() {}

  static JsonArray texts(List<String> texts) {
    JsonArray array = new JsonArray();
    for (String text : texts) {
      array.add(text);
    }
    return array;
  }

  static JsonElement textsOrNull(@Nullable List<String> texts) {
    return texts == null ? JsonNull.INSTANCE : texts(texts);
  }

  static JsonElement time(@Nullable Instant time) {
    return time == null ? JsonNull.INSTANCE : new JsonPrimitive(time.toString());
  }

  /** An object with one list in it, which is what many calls answer. */
  static JsonObject under(String key, JsonElement value) {
    JsonObject body = new JsonObject();
    body.add(key, value);
    return body;
  }
}
