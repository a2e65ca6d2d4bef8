package dev.craftsh.shell.host;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * The world outside the shell.
 *
 * @param in standard input
 * @param out data goes here
 * @param err talk goes here: progress, hints, errors
 * @param home the user's folder; empty where there is none
 * @param directory what relative paths start from
 * @param prompter asks a person
 */
public record Host(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Clock clock,
    Optional<Path> home,
    Path directory,
    Terminals terminals,
    Prompter prompter) {

  /** The variable's value; empty when it is not set or blank. */
  public Optional<String> variable(String name) {
    var value = environment.get(name);
    return value == null || value.isBlank() ? Optional.empty() : Optional.of(value);
  }

  /** A user's path, relative to the working directory; {@code ~/} is the home folder. */
  public Path path(String text) {
    if (text.startsWith("~/") && home.isPresent()) {
      return home.get().resolve(text.substring(2)).normalize();
    }
    return directory.resolve(text).normalize();
  }
}
