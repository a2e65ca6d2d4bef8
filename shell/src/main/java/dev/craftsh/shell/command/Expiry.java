package dev.craftsh.shell.command;

import dev.craftsh.shell.config.Span;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** How long something is to last: a length of time, or an end with its time zone. */
final class Expiry {
  private Expiry() {}

  /** The length from now on; {@code flag} is how it was asked for. */
  static Duration read(String text, String flag, Clock clock) {
    var span = Span.read(text);
    var length = span.isPresent() ? span.get() : Duration.between(clock.instant(), end(text, flag));
    if (length.isNegative() || length.isZero()) {
      throw wrong(flag, text, "that is over already");
    }
    return length;
  }

  /** When something began: so long ago, with a day of UTC, or at a time with its zone. */
  static Instant start(String text, String flag, Clock clock) {
    var span = Span.read(text);
    if (span.isPresent()) {
      return clock.instant().minus(span.get());
    }
    try {
      return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
    } catch (DateTimeException notADay) {
      return end(text, flag);
    }
  }

  private static Instant end(String text, String flag) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException malformed) {
      throw wrong(flag, text, "it is neither a length of time nor a time with its zone");
    }
  }

  private static ShellException wrong(String flag, String text, String why) {
    return ShellException.usage(
        ErrorCodes.VALUE,
        "Cannot use \"" + text + "\" for --" + flag,
        why,
        "write for example 30d, 12h, or 2027-01-31T18:00+01:00");
  }
}
