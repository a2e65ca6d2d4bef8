package dev.craftsh.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Recorded input and output of the stores' own libraries, one JSON array per file. */
public final class Vectors {
  private Vectors() {}

  /** One recorded case. Its {@code toString} is the case's name, for test reports. */
  public record Vector(String file, String name, JsonElement given, JsonObject expected) {
    public JsonObject input() {
      return given.getAsJsonObject();
    }

    public String text(String key) {
      return input().get(key).getAsString();
    }

    public boolean ok() {
      return expected.get("ok").getAsBoolean();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** Reads all cases of a file. */
  public static Stream<Vector> of(String file) {
    var in = Objects.requireNonNull(Vectors.class.getResourceAsStream("/vectors/" + file), file);
    try (var reader = new InputStreamReader(in, UTF_8)) {
      List<Vector> vectors = new ArrayList<>();
      for (JsonElement element : JsonParser.parseReader(reader).getAsJsonArray()) {
        JsonObject json = element.getAsJsonObject();
        vectors.add(
            new Vector(
                file,
                json.get("name").getAsString(),
                json.get("input"),
                json.getAsJsonObject("expected")));
      }
      return vectors.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
