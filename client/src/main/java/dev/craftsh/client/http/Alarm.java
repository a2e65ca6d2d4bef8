package dev.craftsh.client.http;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Does something at a deadline, unless it is closed before. Without a deadline it does nothing. */
final class Alarm implements AutoCloseable {
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean rang;

  private Alarm() {}

  static Alarm at(@Nullable Deadline deadline, Runnable action) {
    Alarm alarm = new Alarm();
    if (deadline != null) {
      Thread thread = new Thread(() -> alarm.await(deadline, action), "craftsh deadline");
      thread.setDaemon(true);
      thread.start();
    }
    return alarm;
  }

  private void await(Deadline deadline, Runnable action) {
    try {
      if (!closed.await(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
        rang = true;
        action.run();
      }
    } catch (InterruptedException nobodyWaitsAnyMore) {
      Thread.currentThread().interrupt();
    }
  }

  boolean rang() {
    return rang;
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
