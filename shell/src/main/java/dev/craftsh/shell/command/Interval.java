package dev.craftsh.shell.command;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import java.time.Duration;
import java.util.List;

/** Reads how long something is: {@code 30}, {@code 90s}, {@code 10m}, {@code 2h}, {@code 500ms}. */
final class Interval {
  private static final List<String> UNITS = List.of("ms", "s", "m", "h", "d");

  private Interval() {}

  static Duration parse(String text) {
    for (var unit : UNITS) {
      if (text.endsWith(unit)) {
        return of(text, text.substring(0, text.length() - unit.length()), unit);
      }
    }
    return of(text, text, "s");
  }

  private static Duration of(String text, String number, String unit) {
    try {
      long amount = Long.parseLong(number);
      if (amount > 0) {
        return switch (unit) {
          case "ms" -> Duration.ofMillis(amount);
          case "m" -> Duration.ofMinutes(amount);
          case "h" -> Duration.ofHours(amount);
          case "d" -> Duration.ofDays(amount);
          default -> Duration.ofSeconds(amount);
        };
      }
    } catch (ArithmeticException | NumberFormatException unreadable) {
      // Told below, with the text that was given.
    }
    throw ShellException.usage(
        ErrorCodes.VALUE,
        "Cannot wait for \"" + text + "\"",
        "that is no time",
        "write seconds, or for example 90s, 10m or 2h");
  }
}
