package dev.craftsh.client.http;

import java.time.Duration;

/**
 * The moment by which a request must have ended, all its repetitions included. Measured by the
 * machine's steady clock, which nobody sets.
 */
public final class Deadline {
  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  /** That long from now. */
  public static Deadline after(Duration duration) {
    return new Deadline(System.nanoTime() + duration.toNanos());
  }

  /** Whether it has passed. */
  public boolean isOver() {
    return remaining().isZero();
  }

  /** How long there is left; never negative. */
  Duration remaining() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }
}
