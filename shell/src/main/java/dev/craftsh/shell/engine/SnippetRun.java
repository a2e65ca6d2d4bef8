package dev.craftsh.shell.engine;

import dev.craftsh.shell.prelude.StoppableGroup;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One run of snippet code, on a thread of its own that can be ended, or left behind. */
final class SnippetRun {
  /** Since then a thread cannot be ended from outside; JShell has loops look instead. */
  private static final boolean LOOKS_ITSELF = Runtime.version().feature() >= 20;

  /** How often the thread is asked as gently as possible. */
  private static final int GENTLY = 4;

  /** Code that catches everything ends when it is hit between catching and going on. */
  private static final long BLOWS_NANOS = 5_000_000;

  private static final int PAUSE_MILLIS = 50;

  private final StoppableGroup group = StoppableGroup.begin();
  private final CountDownLatch over = new CountDownLatch(1);
  private final LiveCall call;
  private final Thread thread;
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

  /** Asks all its threads to end; may be repeated. */
  void end() {
    group.tell();
    var threads = new Thread[group.activeCount() + 4];
    int count = group.enumerate(threads);
    for (int i = 0; i < count; i++) {
      end(threads[i]);
    }
    if (asked.incrementAndGet() > GENTLY && !LOOKS_ITSELF) {
      long begun = System.nanoTime();
      while (!isOver() && System.nanoTime() - begun < BLOWS_NANOS) {
        end(thread);
      }
    }
  }

  /** What comes after the code must not be hit. */
  private boolean isOver() {
    return call.isOver() || !thread.isAlive();
  }

  @SuppressWarnings({"removal", "deprecation"}) // only where nothing else ends a loop
  private static void end(Thread thread) {
    if (LOOKS_ITSELF) {
      thread.interrupt();
    } else {
      thread.stop();
    }
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
