package dev.craftsh.shell.interpreter;

import java.util.Optional;

/** What stands behind {@code exit} where a command's words would lose something of it. */
final class ExitExpression {
  private static final String LOST_IN_WORDS = "\"'\\";

  private ExitExpression() {}

  /** The line as the Java that it is, quotes and all; empty for any other line. */
  static Optional<String> in(String line) {
    var text = line.strip();
    var name = text.startsWith("/") ? text.substring(1) : text;
    if (!name.startsWith("exit ")) {
      return Optional.empty();
    }
    var status = name.substring("exit ".length()).strip();
    boolean loses = status.chars().anyMatch(letter -> LOST_IN_WORDS.indexOf(letter) >= 0);
    return loses && !status.startsWith("--")
        ? Optional.of("exit(" + status + ")")
        : Optional.empty();
  }
}
