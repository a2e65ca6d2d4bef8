package dev.craftsh.client.redact;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import dev.craftsh.client.json.JsonText;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;

/** Copies JSON from reader to writer, and masks what is secret on the way. */
final class MaskedJson {
  private final JsonReader in;
  private final JsonWriter out;
  private final boolean everything;

  private MaskedJson(JsonReader in, JsonWriter out, boolean everything) {
    this.in = in;
    this.out = out;
    this.everything = everything;
  }

  /** Empty where the text is no JSON; with {@code everything} no value is left. */
  static Optional<String> of(String text, boolean everything) {
    StringWriter shown = new StringWriter(text.length());
    JsonWriter out = new JsonWriter(shown);
    try {
      JsonReader in = JsonText.reader(text);
      new MaskedJson(in, out, everything).copy();
      return in.peek() == JsonToken.END_DOCUMENT ? Optional.of(shown.toString()) : Optional.empty();
    } catch (IOException | JsonParseException | IllegalStateException malformed) {
      return Optional.empty();
    }
  }

  /** Depth is bounded by the reader. */
  private void copy() throws IOException {
    switch (in.peek()) {
      case BEGIN_OBJECT -> object();
      case BEGIN_ARRAY -> array();
      case NULL -> {
        in.nextNull();
        out.nullValue();
      }
      case STRING -> text(RedactedText.value(in.nextString()));
      case NUMBER -> number(in.nextString());
      case BOOLEAN -> bool(in.nextBoolean());
      default -> throw new IOException("no value");
    }
  }

  private void object() throws IOException {
    in.beginObject();
    out.beginObject();
    while (in.hasNext()) {
      String key = in.nextName();
      out.name(RedactedText.plain(key));
      if (RedactedText.isSecret(key) && in.peek() != JsonToken.NULL) {
        in.skipValue();
        out.value(RedactedText.HIDDEN);
      } else {
        copy();
      }
    }
    in.endObject();
    out.endObject();
  }

  private void array() throws IOException {
    in.beginArray();
    out.beginArray();
    while (in.hasNext()) {
      copy();
    }
    in.endArray();
    out.endArray();
  }

  private void text(String shown) throws IOException {
    out.value(everything ? RedactedText.HIDDEN : shown);
  }

  /** Digit for digit as it was. */
  private void number(String digits) throws IOException {
    if (everything) {
      out.value(RedactedText.HIDDEN);
    } else {
      out.jsonValue(digits);
    }
  }

  private void bool(boolean value) throws IOException {
    if (everything) {
      out.value(RedactedText.HIDDEN);
    } else {
      out.value(value);
    }
  }
}
