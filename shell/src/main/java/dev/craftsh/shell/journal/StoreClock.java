package dev.craftsh.shell.journal;

import dev.craftsh.client.intercept.Reply;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How far the store's clock is ahead of this machine's, as its answers tell. */
final class StoreClock {
  private final Clock clock;
  private volatile @Nullable Heard heard;

  private record Heard(String date, Instant here) {}

  StoreClock(Clock clock) {
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  /** Keeps the text; it is read when somebody asks. */
  void learn(Reply reply) {
    var date = reply.headers().get("Date");
    if (date != null) {
      heard = new Heard(date, clock.instant());
    }
  }

  /** Nothing where no answer told the time. */
  long skewMillis() {
    var last = heard;
    if (last == null) {
      return 0;
    }
    try {
      var there = ZonedDateTime.parse(last.date(), DateTimeFormatter.RFC_1123_DATE_TIME);
      var skew = Duration.between(last.here(), there.toInstant());
      // Dates tell whole seconds; less than that is no difference.
      return skew.abs().toSeconds() <= 1 ? 0 : skew.toMillis();
    } catch (DateTimeException strange) {
      return 0;
    }
  }
}
