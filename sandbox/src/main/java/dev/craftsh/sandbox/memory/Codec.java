package dev.craftsh.sandbox.memory;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Values as text: where they stand among their neighbours, a space, and JSON. */
final class Codec {
  private final Gson gson =
      new GsonBuilder()
          .disableHtmlEscaping()
          .registerTypeAdapter(Instant.class, new Instants())
          .create();

  String encode(long order, Object value) {
    return order + " " + gson.toJson(value);
  }

  <V> void decode(String key, @Nullable String text, Class<V> type, Memory.Recollection<V> into) {
    if (text != null) {
      int space = text.indexOf(' ');
      V value = gson.fromJson(text.substring(space + 1), type);
      into.take(key, Long.parseLong(text.substring(0, space)), value);
    }
  }

  private static final class Instants extends TypeAdapter<@Nullable Instant> {
    @Override
    public void write(JsonWriter out, @Nullable Instant value) throws IOException {
      out.value(value == null ? null : value.toString());
    }

    @Override
    public @Nullable Instant read(JsonReader in) throws IOException {
      if (in.peek() == JsonToken.NULL) {
        in.nextNull();
        return null;
      }
      return Instant.parse(in.nextString());
    }
  }
}
