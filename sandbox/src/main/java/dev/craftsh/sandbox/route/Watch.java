package dev.craftsh.sandbox.route;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Looks now and then for clients that do not read what they asked for. */
final class Watch implements AutoCloseable {
  private final Duration most;
  private final Set<HurriedOutput> watched = ConcurrentHashMap.newKeySet();
  private @Nullable ScheduledExecutorService thread;
  private boolean closed;

  /**
   * @param most how long a piece of an answer may wait for its client
   */
  Watch(Duration most) {
    this.most = most;
  }

  void begin(HurriedOutput output) {
    watched.add(output);
    start();
  }

  void end(HurriedOutput output) {
    watched.remove(output);
  }

  private synchronized void start() {
    if (thread == null && !closed) {
      thread =
          Executors.newSingleThreadScheduledExecutor(
              work -> {
                Thread made = new Thread(work, "sandbox-watch");
                made.setDaemon(true);
                return made;
              });
      long pause = Math.max(1, most.toMillis() / 2);
      var looking = thread.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
      assert !looking.isDone();
    }
  }

  private void look() {
    for (HurriedOutput one : watched) {
      one.endIfStuck(most);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (thread != null) {
      thread.shutdownNow();
    }
  }
}
