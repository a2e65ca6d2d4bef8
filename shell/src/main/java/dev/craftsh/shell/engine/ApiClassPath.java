package dev.craftsh.shell.engine;

import com.google.gson.JsonElement;
import dev.craftsh.client.StoreClient;
import dev.craftsh.shell.prelude.Prelude;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Where the compiler finds what snippets may use: the client, the prelude and Gson. The shell's
 * other libraries stay out, which keeps them out of completion and makes compiling quicker.
 */
final class ApiClassPath {
  private static final List<Class<?>> API =
      List.of(StoreClient.class, Prelude.class, JsonElement.class);

  private ApiClassPath() {}

  static String text() {
    var places = new LinkedHashSet<String>();
    for (var type : API) {
      var place = place(type);
      if (place.isEmpty()) {
        return System.getProperty("java.class.path", "");
      }
      places.add(place.get().toString());
    }
    return String.join(File.pathSeparator, places);
  }

  private static Optional<Path> place(Class<?> type) {
    var source = type.getProtectionDomain().getCodeSource();
    if (source == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(source.getLocation().toURI()));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
