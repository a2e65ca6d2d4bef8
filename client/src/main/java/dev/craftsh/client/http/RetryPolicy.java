package dev.craftsh.client.http;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often and how long apart requests are repeated (contract/behaviour.md §3).
 *
 * @param retries how many times at most after the first
 * @param factor seconds that the delays grow from; 0 for none
 */
public record RetryPolicy(int retries, int factor) {
  private static final int DEFAULT_RETRIES = 8;
  private static final int DEFAULT_FACTOR = 1;

  /** No delay is longer, also not one that a server asks for. */
  static final Duration LONGEST_DELAY = Duration.ofMinutes(2);

  /**
   * Reads {@code CRAFT_STORE_RETRIES} and {@code CRAFT_STORE_BACKOFF}; values that are no numbers
   * count as not set.
   */
  public static RetryPolicy fromEnvironment(Map<String, String> environment) {
    return new RetryPolicy(
        number(environment.get("CRAFT_STORE_RETRIES"), DEFAULT_RETRIES),
        number(environment.get("CRAFT_STORE_BACKOFF"), DEFAULT_FACTOR));
  }

  private static int number(@Nullable String text, int otherwise) {
    if (text == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(text.strip());
      return number < 0 ? otherwise : number;
    } catch (NumberFormatException notANumber) {
      return otherwise;
    }
  }

  /** The delay before a retry, counted from 1: none, then 2, 4, 8, ... times the factor. */
  Duration delayBefore(int retry) {
    if (retry <= 1 || factor == 0) {
      return Duration.ZERO;
    }
    long seconds = retry > 30 ? Long.MAX_VALUE : (long) factor << (retry - 1);
    return seconds > LONGEST_DELAY.toSeconds() ? LONGEST_DELAY : Duration.ofSeconds(seconds);
  }

  /** Whether the status is one that passes by itself. */
  static boolean isPassing(int status) {
    return status == 500 || status == 502 || status == 503 || status == 504;
  }

  /** Whether the status makes a server's {@code Retry-After} worth following. */
  static boolean honoursRetryAfter(int status) {
    return status == 413 || status == 429 || status == 503;
  }
}
