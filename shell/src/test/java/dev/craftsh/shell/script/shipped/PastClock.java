package dev.craftsh.shell.script.shipped;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The real time, or as long ago as a test wants it to be. */
final class PastClock extends Clock {
  private volatile Duration back = Duration.ZERO;

  void goBack(Duration far) {
    back = far;
  }

  @Override
  public Instant instant() {
    return Instant.now().minus(back);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("a store knows one zone");
  }
}
