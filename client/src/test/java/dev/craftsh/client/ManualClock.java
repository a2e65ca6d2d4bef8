package dev.craftsh.client;

import dev.craftsh.client.http.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that only moves by sleeping. */
public final class ManualClock extends Clock implements Pause {
  private final Instant start;
  private Instant now;

  public ManualClock(String start) {
    this.start = Instant.parse(start);
    now = this.start;
  }

  @Override
  public void sleep(Duration duration) {
    now = now.plus(duration);
  }

  /** How long was slept in all. */
  public Duration slept() {
    return Duration.between(start, now);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
