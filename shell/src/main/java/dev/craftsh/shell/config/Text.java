package dev.craftsh.shell.config;

import java.util.Optional;

/** Any text that is not blank. */
final class Text extends ValueType<String> {
  private final String remedy;

  /** {@code what} says what text is meant. */
  Text(String what) {
    remedy = "write " + what;
  }

  @Override
  Optional<String> parse(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  @Override
  String remedy() {
    return remedy;
  }
}
