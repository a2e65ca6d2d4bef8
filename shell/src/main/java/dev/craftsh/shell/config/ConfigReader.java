package dev.craftsh.shell.config;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.Nearest;
import dev.craftsh.shell.failure.ShellException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the configuration file: one JSON object, keys and values as {@code config set} has them.
 */
final class ConfigReader {
  private final Path file;
  private final Choices choices = new Choices();
  private final List<String> warnings = new ArrayList<>();

  private ConfigReader(Path file) {
    this.file = file;
  }

  static ConfigFile.Content read(Path file) {
    var reader = new ConfigReader(file);
    Optional<ShellException> mistake = Optional.empty();
    try {
      reader.take(object(file));
    } catch (ShellException wrong) {
      mistake = Optional.of(wrong);
    }
    return new ConfigFile.Content(reader.choices, reader.warnings, mistake);
  }

  /** The whole file; an empty object where there is none. */
  static JsonObject object(Path file) {
    try {
      if (!Files.exists(file)) {
        return new JsonObject();
      }
      var parsed = JsonParser.parseString(Files.readString(file));
      if (parsed.isJsonObject()) {
        return parsed.getAsJsonObject();
      }
      throw unreadable(file, "it is no JSON object");
    } catch (JsonParseException notJson) {
      throw unreadable(file, "it is not JSON");
    } catch (IOException closed) {
      throw unreadable(file, "it is no text file that you may read");
    }
  }

  private static ShellException unreadable(Path file, String why) {
    return ShellException.usage(
        ErrorCodes.FILE, "Cannot use " + file, why, "mend it, or move it away to begin anew");
  }

  private void take(JsonObject object) {
    for (var entry : object.entrySet()) {
      var key = Keys.kept(entry.getKey());
      if (key == null) {
        warnings.add(unknown(entry.getKey()));
      } else {
        read(key, entry.getValue());
      }
    }
  }

  private void read(Key<?> key, JsonElement value) {
    var text = value.isJsonPrimitive() ? value.getAsString() : value.toString();
    choices.read(key, text, "Cannot use " + file);
  }

  private String unknown(String name) {
    var names = new ArrayList<String>();
    for (var key : Keys.all()) {
      if (key.kept()) {
        names.add(key.name());
      }
    }
    return "Ignored \""
        + name
        + "\" in "
        + file
        + ": there is no such key"
        + Nearest.to(name, names).map(word -> "; did you mean " + word + "?").orElse("");
  }
}
