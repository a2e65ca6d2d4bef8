package dev.craftsh.client.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
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
    return read(new BoundedReader(text));
  }

  /** Reads a text piece by piece, as strictly, and with the same bounds. */
  public static JsonReader reader(String text) {
    return new BoundedReader(text);
  }

  /** Whether the text was given up because it holds more values than any honest one. */
  public static boolean isOverfull(String text) {
    BoundedReader reader = new BoundedReader(text);
    return read(reader).isEmpty() && reader.isOverfull();
  }

  private static Optional<JsonElement> read(BoundedReader reader) {
    try {
      JsonElement element = JsonParser.parseReader(reader);
      boolean whole = reader.peek() == JsonToken.END_DOCUMENT;
      return whole ? Optional.of(element) : Optional.empty();
    } catch (JsonParseException | IOException malformed) {
      return Optional.empty();
    }
  }
}
