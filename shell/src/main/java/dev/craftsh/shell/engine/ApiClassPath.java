package dev.craftsh.shell.engine;

import com.google.gson.JsonElement;
import dev.craftsh.client.StoreClient;
import dev.craftsh.shell.prelude.Prelude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * Where the compiler finds what snippets may use: the client, the prelude and Gson. The shell's
 * other libraries stay out, which keeps them out of completion and makes compiling quicker.
 */
public final class ApiClassPath {
  private static final List<Class<?>> API =
      List.of(StoreClient.class, Prelude.class, JsonElement.class);

  private ApiClassPath() {}

  /** Gives a compiler's file manager that class path; as paths, since a name may hold a colon. */
  public static StandardJavaFileManager set(StandardJavaFileManager files) {
    return set(files, List.of());
  }

  /** The same, and {@code more} behind it. */
  static StandardJavaFileManager set(StandardJavaFileManager files, List<Path> more) {
    var places = new LinkedHashSet<Path>();
    for (var type : API) {
      var place = place(type);
      if (place.isEmpty()) {
        // Classes from nowhere: the compiler's own choice is the class path of the process.
        return files;
      }
      places.add(place.get());
    }
    try {
      if (places.stream().allMatch(Files::isRegularFile)) {
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, more);
        return new ApiFiles(files, List.copyOf(places));
      }
      places.addAll(more);
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, places);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
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
