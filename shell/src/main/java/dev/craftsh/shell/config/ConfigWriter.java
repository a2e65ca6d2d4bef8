package dev.craftsh.shell.config;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Changes the configuration file; what it does not understand stays as it is. */
public final class ConfigWriter {
  private final Configuration configuration;

  public ConfigWriter(Configuration configuration) {
    this.configuration = configuration;
  }

  /** Keeps a value, and has it hold in this shell where it can. */
  public <T> void set(Key<T> key, T value) {
    var text = key.type().text(value);
    change(object -> object.add(key.name(), json(value, text)));
  }

  /** Goes back to the value that holds when nobody chose; also works on a name that is no key. */
  public void reset(String name) {
    change(object -> object.remove(name));
  }

  private static JsonPrimitive json(Object value, String text) {
    if (value instanceof Boolean truth) {
      return new JsonPrimitive(truth);
    }
    return value instanceof Integer number ? new JsonPrimitive(number) : new JsonPrimitive(text);
  }

  private void change(Consumer<JsonObject> change) {
    var file = file();
    try {
      OwnFile.replace(file, () -> changed(file, change));
    } catch (IOException refused) {
      throw ShellException.failed(
          ErrorCodes.FILE,
          "Cannot write " + file,
          "the folder cannot be written to",
          "give the choice as an option or a variable, or set XDG_CONFIG_HOME");
    }
    configuration.reload();
  }

  private static String changed(Path file, Consumer<JsonObject> change) {
    var object = ConfigReader.object(file);
    change.accept(object);
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(object)
        + "\n";
  }

  private Path file() {
    return configuration
        .file()
        .orElseThrow(
            () ->
                ShellException.failed(
                    ErrorCodes.NOT_HERE,
                    "Cannot keep a choice",
                    "there is no home folder",
                    "set XDG_CONFIG_HOME, or give the choice as an option or a variable"));
  }
}
