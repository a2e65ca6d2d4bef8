package dev.craftsh.shell.engine;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/**
 * End the threads of snippets from outside. To end one waits until it runs for a moment, which
 * takes long where hundreds of them share a processor: so whoever asks does not wait, and all are
 * ended at once instead of one after the other.
 */
final class Enders {
  /** Since then JShell itself has loops look, and a thread cannot be ended from outside. */
  static final boolean LOOKS_ITSELF = Runtime.version().feature() >= 20;

  /** Who waits for a thread to run takes time from it. */
  private static final int MOST = 8;

  private final Set<Thread> asked = ConcurrentHashMap.newKeySet();

  /** Ends a thread, unless somebody is about to already, or too many are being ended. */
  void end(Thread thread) {
    if (!LOOKS_ITSELF && asked.size() < MOST) {
      begin(thread, () -> stop(thread));
    }
  }

  /** Ends a thread again and again for that long, or until it is over. */
  void hammer(Thread thread, long nanos, BooleanSupplier isOver) {
    if (!LOOKS_ITSELF) {
      begin(
          thread,
          () -> {
            long begun = System.nanoTime();
            while (!isOver.getAsBoolean() && System.nanoTime() - begun < nanos) {
              stop(thread);
            }
          });
    }
  }

  private void begin(Thread thread, Runnable work) {
    if (!thread.isAlive() || !asked.add(thread)) {
      return;
    }
    var ender =
        new Thread(
            () -> {
              try {
                work.run();
              } finally {
                asked.remove(thread);
              }
            },
            "craftsh-ender");
    ender.setDaemon(true);
    ender.start();
  }

  @SuppressWarnings({"removal", "deprecation"}) // only where nothing else ends a loop
  private static void stop(Thread thread) {
    thread.stop();
  }
}
