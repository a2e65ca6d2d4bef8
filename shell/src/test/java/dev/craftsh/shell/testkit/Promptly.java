package dev.craftsh.shell.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person has to feel as done at once. A machine that does much else besides the tests may be
 * late for once, and is not each time.
 */
public final class Promptly {
  private static final int TRIES = 3;

  private Promptly() {}

  /** Does the whole thing anew, and gives how long the part took that matters. */
  public interface Try {
    Duration take() throws Exception;
  }

  /** Fails unless one of three tries in a row takes less than that. */
  public static void within(Duration limit, Try attempt) throws Exception {
    List<Duration> taken = new ArrayList<>();
    while (taken.size() < TRIES) {
      var duration = attempt.take();
      if (duration.compareTo(limit) < 0) {
        return;
      }
      taken.add(duration);
    }
    throw new AssertionError("it took " + taken + " instead of less than " + limit);
  }
}
