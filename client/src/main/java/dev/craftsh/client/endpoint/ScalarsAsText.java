package dev.craftsh.client.endpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;

/** Headers of an assertion as they are signed: everything that is no list or map is text. */
final class ScalarsAsText {
  private ScalarsAsText() {}

  static JsonObject of(JsonObject headers) {
    JsonObject text = new JsonObject();
    for (Map.Entry<String, JsonElement> header : headers.entrySet()) {
      text.add(header.getKey(), of(header.getValue()));
    }
    return text;
  }

  private static JsonElement of(JsonElement value) {
    if (value.isJsonObject()) {
      return of(value.getAsJsonObject());
    }
    if (value.isJsonArray()) {
      JsonArray list = new JsonArray();
      for (JsonElement one : value.getAsJsonArray()) {
        list.add(of(one));
      }
      return list;
    }
    return value.isJsonNull() ? value : new JsonPrimitive(value.getAsString());
  }
}
