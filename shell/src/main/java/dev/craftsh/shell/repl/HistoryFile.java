package dev.craftsh.shell.repl;

import dev.craftsh.shell.host.Host;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The file that outlives the prompt, readable by its owner alone. */
final class HistoryFile {
  private static final String OWNER_ONLY = "rw-------";

  private HistoryFile() {}

  /** The file, made when it is not there; empty where none can be kept. */
  static Optional<Path> of(Host host) {
    var state =
        host.variable("XDG_STATE_HOME")
            .map(Path::of)
            .or(() -> host.home().map(home -> home.resolve(".local/state")));
    return state.flatMap(folder -> prepare(folder.resolve("craftsh")));
  }

  private static Optional<Path> prepare(Path folder) {
    var file = folder.resolve("history");
    try {
      Files.createDirectories(folder);
      create(file);
      return Files.isWritable(file) ? Optional.of(file) : Optional.empty();
    } catch (IOException | UnsupportedOperationException e) {
      // A read-only home is no reason not to start; the lines stay in memory.
      return Optional.empty();
    }
  }

  private static void create(Path file) throws IOException {
    var permissions = PosixFilePermissions.fromString(OWNER_ONLY);
    try {
      FileAttribute<?> attribute = PosixFilePermissions.asFileAttribute(permissions);
      Files.createFile(file, attribute);
    } catch (FileAlreadyExistsException present) {
      Files.setPosixFilePermissions(file, permissions);
    }
  }
}
