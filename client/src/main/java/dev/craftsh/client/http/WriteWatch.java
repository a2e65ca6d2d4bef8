package dev.craftsh.client.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a request whose body the other side takes no more of: a write that blocks has no time-out of
 * its own.
 */
final class WriteWatch implements AutoCloseable {
  /** What is smaller fits into the system's buffers and cannot block. */
  private static final long SHORT = 64 << 10;

  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean ended;

  private WriteWatch() {}

  /** Watches a body, unless it is short; the action runs when nothing moves for the limit. */
  static WriteWatch over(@Nullable BodyEntity body, Duration limit, Runnable action) {
    WriteWatch watch = new WriteWatch();
    if (body != null && body.getContentLength() > SHORT) {
      Thread thread = new Thread(() -> watch.look(body, limit, action), "craftsh upload watch");
      thread.setDaemon(true);
      thread.start();
    }
    return watch;
  }

  private void look(BodyEntity body, Duration limit, Runnable action) {
    try {
      long seen = -1;
      while (!closed.await(limit.toNanos(), TimeUnit.NANOSECONDS)) {
        long now = body.moved();
        if (now == seen && body.isBeingWritten()) {
          ended = true;
          action.run();
          return;
        }
        seen = now;
      }
    } catch (InterruptedException nobodyWaitsAnyMore) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether it has ended the request. */
  boolean ended() {
    return ended;
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
