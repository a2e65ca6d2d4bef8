package dev.craftsh.shell.config;

import java.util.Optional;

/** The command line of another program; {@code off}, or nothing at all, for none. */
final class ProgramLine extends ValueType<String> {
  static final ProgramLine TYPE = new ProgramLine();
  private static final String OFF = "off";

  private ProgramLine() {}

  @Override
  Optional<String> parse(String text) {
    return Optional.of(text.isBlank() || text.equals(OFF) ? "" : text);
  }

  @Override
  Optional<String> parseVariable(String text) {
    return parse(text);
  }

  @Override
  String text(String value) {
    return value.isEmpty() ? OFF : value;
  }

  @Override
  String remedy() {
    return "write the command line of a program, or off";
  }
}
