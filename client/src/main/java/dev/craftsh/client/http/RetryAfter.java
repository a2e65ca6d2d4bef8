package dev.craftsh.client.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long a server asks to wait: seconds, or a date. */
final class RetryAfter {
  private RetryAfter() {}

  static Optional<Duration> of(StoreAnswer answer, Clock clock) {
    return answer.header("Retry-After").flatMap(text -> parse(text.strip(), answer, clock));
  }

  private static Optional<Duration> parse(String text, StoreAnswer answer, Clock clock) {
    try {
      return Optional.of(Duration.ofSeconds(Math.max(0, Long.parseLong(text))));
    } catch (NumberFormatException notSeconds) {
      return date(text).map(until -> untilThen(now(answer, clock), until));
    }
  }

  /** The server's own clock, where it tells it: this machine's may be wrong by hours. */
  private static Instant now(StoreAnswer answer, Clock clock) {
    return answer.header("Date").flatMap(RetryAfter::date).orElseGet(clock::instant);
  }

  private static Duration untilThen(Instant now, Instant until) {
    Duration delay = Duration.between(now, until);
    return delay.isNegative() ? Duration.ZERO : delay;
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }
}
