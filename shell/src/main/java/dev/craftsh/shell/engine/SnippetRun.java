package dev.craftsh.shell.engine;

import dev.craftsh.shell.prelude.StoppableGroup;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One run of snippet code, on a thread of its own that can be ended, or left behind. */
final class SnippetRun {
  /** How often its code is left to look for itself, or to be woken. */
  private static final int GENTLY = 2;

  /** How often it is ended from outside before that is done as often as possible. */
  private static final int HARDER = 6;

  /** Code that catches everything ends when it is hit between catching and going on. */
  private static final long BLOWS_NANOS = 5_000_000;

  private static final int PAUSE_MILLIS = 50;

  private final StoppableGroup group = StoppableGroup.begin();
  private final CountDownLatch over = new CountDownLatch(1);
  private final LiveCall call;
  private final Thread thread;
  private final Enders enders = new Enders();
  private final AtomicInteger asked = new AtomicInteger();

  /** Begins it. */
  SnippetRun(LiveCall call) {
    this.call = call;
    thread =
        group.first(
            () -> {
              call.run();
              over.countDown();
            });
    thread.start();
  }

  /** Waits until it has ended, by itself or not, or was left behind. */
  void await() throws InterruptedException {
    while (!over.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS) && thread.isAlive()) {
      // It may be ended so hard that it cannot say so.
    }
  }

  /** Asks all its threads to end, and waits for none; may be repeated. */
  void end() {
    group.tell();
    int times = asked.incrementAndGet();
    var threads = new Thread[group.activeCount() + 4];
    int count = group.enumerate(threads);
    for (int i = 0; i < count; i++) {
      threads[i].interrupt();
      if (times > GENTLY) {
        enders.end(threads[i]);
      }
    }
    if (times > HARDER) {
      enders.hammer(thread, BLOWS_NANOS, this::isOver);
    }
  }

  /** What comes after the code must not be hit. */
  private boolean isOver() {
    return call.isOver() || !thread.isAlive();
  }

  /** Nobody waits for it any more; it is asked to end for as long as it lives. */
  void leaveBehind() {
    over.countDown();
    var reaper = new Thread(this::reap, "craftsh-reaper");
    reaper.setDaemon(true);
    reaper.start();
  }

  private void reap() {
    try {
      while (thread.isAlive()) {
        end();
        thread.join(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
