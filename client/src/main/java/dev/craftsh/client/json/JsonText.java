package dev.craftsh.client.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;

/**
 * Text that may be JSON. Strict, unlike Gson by itself: what no other reader accepts is no JSON
 * here either.
 */
public final class JsonText {
  private JsonText() {}

  /** The JSON value, when the whole text is one. */
  public static Optional<JsonElement> parse(String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    JsonReader reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    try {
      JsonElement element = JsonParser.parseReader(reader);
      boolean whole = reader.peek() == JsonToken.END_DOCUMENT;
      return whole ? Optional.of(element) : Optional.empty();
    } catch (JsonParseException | IOException | StackOverflowError malformed) {
      return Optional.empty();
    }
  }
}
