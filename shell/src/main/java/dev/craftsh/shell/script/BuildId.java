package dev.craftsh.shell.script;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Which build of craftsh this is. */
final class BuildId {

  private BuildId() {}

  /** What the packaging wrote beside the jars; empty where classes come from elsewhere. */
  static Optional<String> current() {
    var source = BuildId.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return Optional.empty();
    }
    try {
      var note = Path.of(source.getLocation().toURI()).resolveSibling("build-id");
      return Files.isRegularFile(note)
          ? Optional.of(Files.readString(note).strip())
          : Optional.empty();
    } catch (IOException | URISyntaxException | IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
