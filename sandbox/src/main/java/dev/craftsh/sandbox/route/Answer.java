package dev.craftsh.sandbox.route;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;

/** What a route answers. */
record Answer(int status, String body, Map<String, String> headers) {
  static Answer ok(JsonElement body) {
    return of(200, body);
  }

  static Answer of(int status, JsonElement body) {
    return new Answer(status, body.toString(), Map.of());
  }

  /** An object with one text in it, which is what many calls answer. */
  static Answer text(int status, String key, String value) {
    JsonObject body = new JsonObject();
    body.addProperty(key, value);
    return of(status, body);
  }

  Answer with(String header, String value) {
    return new Answer(status, body, Map.of(header, value));
  }
}
