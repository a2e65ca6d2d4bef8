package dev.craftsh.client.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Feeds a parser and judges how it takes it: it may accept, or fail with the one type that its
 * callers know; nothing else, not long, and not at the price of the memory.
 */
public final class Survival {
  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Bytes that any input may cost, however short. */
  private static final long FREE = 4 << 20;

  /** Bytes that each byte of input may cost. */
  private static final long PER_BYTE = 600;

  private static final long LONGEST_NANOS = 3_000_000_000L;

  private Survival() {}

  /** What is under test. */
  public interface Parser {
    Object parse(byte[] input) throws Exception;
  }

  /**
   * Fails unless this input is taken as it has to be; {@code origin} says how to make it again.
   * What costs too much is tried once more: the first one of a process loads classes.
   */
  public static void of(Parser parser, byte[] input, Class<?> typed, String origin) {
    if (excess(parser, input, typed, origin).isPresent()) {
      excess(parser, input, typed, origin)
          .ifPresent(
              excess -> {
                throw new AssertionError(said(excess, input, origin));
              });
    }
  }

  private static Optional<String> excess(
      Parser parser, byte[] input, Class<?> typed, String origin) {
    long thread = Thread.currentThread().getId();
    long before = THREADS.getThreadAllocatedBytes(thread);
    long start = System.nanoTime();
    try {
      parser.parse(input);
    } catch (Throwable thrown) {
      if (!typed.isInstance(thrown)) {
        throw new AssertionError(said(thrown + " instead of " + typed, input, origin), thrown);
      }
    }
    long nanos = System.nanoTime() - start;
    long allocated = THREADS.getThreadAllocatedBytes(thread) - before;
    if (allocated > FREE + PER_BYTE * input.length) {
      return Optional.of("it took " + allocated + " bytes");
    }
    return nanos > LONGEST_NANOS
        ? Optional.of("it took " + nanos / 1_000_000 + " ms")
        : Optional.empty();
  }

  private static String said(String what, byte[] input, String origin) {
    int shown = Math.min(input.length, 300);
    String base64 = Base64.getEncoder().encodeToString(Arrays.copyOf(input, shown));
    return "%s (%s, %d bytes: %s; %s)"
        .formatted(what, origin, input.length, new String(input, 0, shown, ISO_8859_1), base64);
  }
}
