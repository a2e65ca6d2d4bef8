package dev.craftsh.shell.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** Where things are kept that shall outlive the process and belong to one user alone. */
public final class StateFolder {

  private StateFolder() {}

  /** The folder, which may not exist yet; empty where the user has none. */
  public static Optional<Path> of(Host host) {
    return host.variable("XDG_STATE_HOME")
        .map(Path::of)
        .or(() -> host.home().map(home -> home.resolve(".local/state")))
        .filter(Path::isAbsolute)
        .map(state -> state.resolve("craftsh"));
  }

  /** How a new file is made that nobody else may read. */
  public static FileAttribute<?> ownersFile() {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  }

  /** Makes a folder that nobody else may look into; one that is there stays as it is. */
  public static void make(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder.toAbsolutePath().getParent());
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(
              Set.copyOf(PosixFilePermissions.fromString("rwx------"))));
    }
  }
}
