package dev.craftsh.shell.engine;

import dev.craftsh.shell.prelude.StoppableGroup;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** One run of snippet code, on a thread of its own that can be ended, or left behind. */
final class SnippetRun {
  /** How often its code is left to look for itself, or to be woken. */
  private static final int GENTLY = 2;

  /** How often it is ended from outside before that is done as often as possible. */
  private static final int HARDER = 6;

  /** Code that catches everything ends when it is hit between catching and going on. */
  private static final long BLOWS_NANOS = 5_000_000;

  private static final int PAUSE_MILLIS = 50;
  private static final long PAUSE_NANOS = PAUSE_MILLIS * 1_000_000L;

  private final StoppableGroup group = StoppableGroup.begin();
  private final CountDownLatch over = new CountDownLatch(1);
  private final LiveCall call;
  private final Thread thread;
  private final Enders enders = new Enders();
  private final AtomicInteger asked = new AtomicInteger();

  /**
   * Begins it. The thread that asks for it has no class loader of snippets itself: those of the JDK
   * that it begins live on, and would keep whatever snippets declared.
   */
  SnippetRun(LiveCall call, ClassLoader loader) {
    this.call = call;
    var waiting = Thread.currentThread();
    thread =
        group.first(
            () -> {
              call.run();
              over.countDown();
              LockSupport.unpark(waiting);
            });
    thread.setContextClassLoader(loader);
    thread.start();
  }

  /** Waits until it has ended, by itself or not, or was left behind. Nothing here needs memory. */
  void await() throws InterruptedException {
    MemoryWatch.begin();
    try {
      while (goesOn()) {
        LockSupport.parkNanos(this, PAUSE_NANOS);
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
      }
    } finally {
      MemoryWatch.end();
    }
    if (call.thrown() instanceof OutOfMemoryError && Memory.mayBeShort()) {
      StoppableGroup.tellAll();
    }
  }

  /** It may be ended so hard that it cannot say so. */
  private boolean goesOn() {
    return over.getCount() > 0 && thread.isAlive();
  }

  /** Whether it was told to end because the memory is full. */
  boolean filledMemory() {
    return group.isToldWithAll();
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
        endIfThereIsMemory();
        thread.join(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void endIfThereIsMemory() {
    try {
      end();
    } catch (OutOfMemoryError full) {
      // That it is told needs none, and there may be some the next time.
      group.tell();
    }
  }
}
