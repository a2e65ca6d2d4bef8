package dev.craftsh.shell.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Code is only taken from where nobody but the user can have put it. */
final class Ownership {
  /** Belongs to whoever this process runs as. */
  private static final Path SELF = Path.of("/proc/self");

  private static final int WRITABLE_BY_OTHERS = 022;

  private Ownership() {}

  static boolean isOurs(Path path) throws IOException {
    if (!Files.exists(SELF)) {
      // Not Linux: the permissions say what there is to know.
      return !isWritableByOthers(path);
    }
    var owner = Files.getAttribute(path, "unix:uid");
    return owner.equals(Files.getAttribute(SELF, "unix:uid")) && !isWritableByOthers(path);
  }

  private static boolean isWritableByOthers(Path path) throws IOException {
    return ((int) Files.getAttribute(path, "unix:mode") & WRITABLE_BY_OTHERS) != 0;
  }
}
