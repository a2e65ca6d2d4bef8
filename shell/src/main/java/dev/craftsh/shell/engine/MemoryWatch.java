package dev.craftsh.shell.engine;

import dev.craftsh.shell.prelude.StoppableGroup;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks after the memory of the process once there is code of snippets, whose threads may outlive
 * their snippet: the virtual machine does little more than collect garbage when they have filled
 * it, and does not even hear Ctrl-C. Nothing here needs memory.
 */
final class MemoryWatch {
  private static final long WHILE_CODE_RUNS_NANOS = 50_000_000;
  private static final long OTHERWISE_NANOS = 250_000_000;

  /** For code that was told to end. */
  private static final long PATIENCE_NANOS = 2_000_000_000;

  /** What fails then. */
  static final String FILLED = "the Java code filled the memory and was ended";

  private static final MemoryWatch ONLY = new MemoryWatch();

  private final MemoryRoom room = new MemoryRoom();
  private final Thread thread = new Thread(this::watch, "craftsh-memory");
  private volatile boolean running;
  private volatile boolean told;
  private volatile Runnable whoHoldsIt = () -> {};
  private long toldAt;

  private MemoryWatch() {
    thread.setDaemon(true);
  }

  /** Code of a snippet begins. */
  static void begin() {
    ONLY.told = false;
    ONLY.running = true;
    ONLY.watchFromNow();
  }

  /** It has ended, or nobody waits for it any more. */
  static void end() {
    ONLY.running = false;
    ONLY.room.give();
  }

  /** Names what is to be done, perhaps repeatedly, when it stays full after code was ended. */
  static void whenHeld(Runnable work) {
    ONLY.whoHoldsIt = work;
  }

  private synchronized void watchFromNow() {
    if (thread.getState() == Thread.State.NEW) {
      thread.start();
    }
    LockSupport.unpark(thread);
  }

  @SuppressWarnings("InfiniteLoopStatement") // for as long as the process lives
  private void watch() {
    while (true) {
      LockSupport.parkNanos(this, running ? WHILE_CODE_RUNS_NANOS : OTHERWISE_NANOS);
      try {
        look();
      } catch (OutOfMemoryError full) {
        // Again the next time.
      }
    }
  }

  private void look() {
    if (!told) {
      if (room.isGone()) {
        toldAt = System.nanoTime();
        told = true;
        StoppableGroup.tellAll();
      }
    } else if (!Memory.mayBeFull()) {
      told = false;
    } else if (System.nanoTime() - toldAt > PATIENCE_NANOS) {
      room.give();
      whoHoldsIt.run();
    }
  }
}
