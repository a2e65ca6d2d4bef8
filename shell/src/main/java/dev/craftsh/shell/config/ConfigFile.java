package dev.craftsh.shell.config;

import dev.craftsh.shell.failure.ShellException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the configuration file holds. Most users have none, and then nothing else is loaded. */
final class ConfigFile {

  /**
   * What was read.
   *
   * @param warnings what is not understood and left alone
   * @param mistake what must be mended before anything may rely on the file
   */
  record Content(Choices choices, List<String> warnings, Optional<ShellException> mistake) {
    static final Content NONE = new Content(new Choices(), List.of(), Optional.empty());
  }

  private ConfigFile() {}

  static Content read(Path file) {
    return Files.exists(file) ? ConfigReader.read(file) : Content.NONE;
  }
}
