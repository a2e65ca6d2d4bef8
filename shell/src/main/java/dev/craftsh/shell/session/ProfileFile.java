package dev.craftsh.shell.session;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.craftsh.shell.config.Folders;
import dev.craftsh.shell.config.OwnFile;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.host.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The user's own profiles: one JSON object, in it one of each profile with {@code from}, which is
 * the profile it is made from, and its choices by their keys. Logins are not kept in it.
 */
final class ProfileFile {
  static final String FROM = "from";

  private final Host host;

  ProfileFile(Host host) {
    this.host = host;
  }

  /** Where it is; empty where there is no place for one. */
  Optional<Path> place() {
    return Folders.config(host).map(folder -> folder.resolve("profiles.json"));
  }

  /** The texts of each profile, by key. */
  Map<String, Map<String, String>> read() {
    var profiles = new LinkedHashMap<String, Map<String, String>>();
    var file = place();
    if (file.isEmpty() || !Files.exists(file.get())) {
      return profiles;
    }
    for (var entry : object(file.get()).entrySet()) {
      profiles.put(entry.getKey(), texts(file.get(), entry.getValue()));
    }
    return profiles;
  }

  private static Map<String, String> texts(Path file, JsonElement profile) {
    if (!profile.isJsonObject()) {
      throw unusable(file, "a profile in it is no object");
    }
    var texts = new LinkedHashMap<String, String>();
    for (var choice : profile.getAsJsonObject().entrySet()) {
      var value = choice.getValue();
      texts.put(choice.getKey(), value.isJsonPrimitive() ? value.getAsString() : value.toString());
    }
    return texts;
  }

  /** Changes all of them under one lock. */
  void change(Consumer<Map<String, Map<String, String>>> change) {
    var file =
        place()
            .orElseThrow(
                () ->
                    ShellException.failed(
                        ErrorCodes.NOT_HERE,
                        "Cannot keep a profile",
                        "there is no home folder",
                        "set XDG_CONFIG_HOME, or give its choices as options"));
    try {
      OwnFile.replace(file, () -> changed(change));
    } catch (IOException refused) {
      throw ShellException.failed(
          ErrorCodes.FILE,
          "Cannot write " + file,
          "the folder cannot be written to",
          "check its permissions, or set XDG_CONFIG_HOME");
    }
  }

  private String changed(Consumer<Map<String, Map<String, String>>> change) {
    var profiles = read();
    change.accept(profiles);
    var json = new JsonObject();
    for (var profile : profiles.entrySet()) {
      var choices = new JsonObject();
      profile.getValue().forEach(choices::addProperty);
      json.add(profile.getKey(), choices);
    }
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json) + "\n";
  }

  private static JsonObject object(Path file) {
    try {
      var parsed = JsonParser.parseString(Files.readString(file));
      if (parsed.isJsonObject()) {
        return parsed.getAsJsonObject();
      }
      throw unusable(file, "it is no JSON object");
    } catch (JsonParseException notJson) {
      throw unusable(file, "it is not JSON");
    } catch (IOException closed) {
      throw unusable(file, "it is no text file that you may read");
    }
  }

  private static ShellException unusable(Path file, String why) {
    return ShellException.usage(
        ErrorCodes.FILE, "Cannot use " + file, why, "mend it, or move it away to begin anew");
  }
}
