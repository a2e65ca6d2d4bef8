package dev.craftsh.sandbox.route;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** What a route answers. */
record Answer(int status, String body, Map<String, String> headers, @Nullable HttpEntity file) {
  Answer(int status, String body, Map<String, String> headers) {
    this(status, body, headers, null);
  }

  /** Bytes, which may be many, in the place of a text. */
  static Answer bytes(int status, HttpEntity content) {
    return new Answer(status, "", Map.of(), content);
  }

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

  static Answer html(int status, String page) {
    return new Answer(
        status,
        page,
        Map.of(
            "Content-Type",
            "text/html; charset=utf-8",
            "Cache-Control",
            "no-store",
            "Content-Security-Policy",
            "default-src 'none'; form-action 'self'"));
  }

  Answer with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Answer(status, body, more, file);
  }
}
