package dev.craftsh.shell.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which start of the operating system this is; with another one, what it was told may be lost. */
final class Boot {
  private static final Path LINUX = Path.of("/proc/sys/kernel/random/boot_id");

  private Boot() {}

  /** Empty where the system does not say: then it may be another one each time. */
  static String id() {
    try {
      return Files.readString(LINUX).strip();
    } catch (IOException elsewhere) {
      return "";
    }
  }
}
