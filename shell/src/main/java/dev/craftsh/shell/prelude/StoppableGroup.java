package dev.craftsh.shell.prelude;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The threads of one run of a snippet. Where Java no longer ends a thread from outside, the code of
 * snippets looks here in its loops, and at the beginning of its methods, whether it has to end.
 */
public final class StoppableGroup extends ThreadGroup {
  /** For code of snippets on threads that others made, such as those of parallel streams. */
  private static volatile boolean othersToo;

  private static final AtomicLong BEGUN = new AtomicLong();

  /** Runs up to this one were told together. */
  private static volatile long lastTold;

  private final long number = BEGUN.incrementAndGet();
  private volatile boolean told;
  private volatile @Nullable Thread first;

  private StoppableGroup() {
    super("craftsh-snippet");
  }

  /** For a new run; also lets code of snippets run again that is on threads of nobody's group. */
  public static StoppableGroup begin() {
    othersToo = false;
    return new StoppableGroup();
  }

  /** The thread, not started yet, that does the snippet's statements one by one. */
  public Thread first(Runnable code) {
    var thread = new Thread(this, () -> run(code), "craftsh-snippet");
    thread.setDaemon(true);
    first = thread;
    return thread;
  }

  /** Its parent keeps this group for good, and a thread keeps the classes that its code had. */
  private void run(Runnable code) {
    try {
      code.run();
    } finally {
      first = null;
    }
  }

  /**
   * Whether that thread is the one that does a snippet's statements, rather than a helper of it.
   */
  public static boolean isFirst(Thread thread) {
    return thread.getThreadGroup() instanceof StoppableGroup group && group.first == thread;
  }

  /** From now on its code ends where it looks. */
  public void tell() {
    told = true;
    tellOthers();
  }

  /** The same for all runs so far, whose threads may outlive them. */
  public static void tellAll() {
    lastTold = BEGUN.get();
    tellOthers();
  }

  private static void tellOthers() {
    othersToo = true;
  }

  static boolean isToldToThis(Thread thread) {
    return thread.getThreadGroup() instanceof StoppableGroup group ? group.isTold() : othersToo;
  }

  /** Whether that thread's run was told together with all others. */
  static boolean isToldWithAll(Thread thread) {
    return thread.getThreadGroup() instanceof StoppableGroup group && group.isToldWithAll();
  }

  private boolean isTold() {
    return told || isToldWithAll();
  }

  /** Whether it was told together with all others. */
  public boolean isToldWithAll() {
    return number <= lastTold;
  }

  /** Being ended is nothing that anybody has to read about. */
  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    if (!(thrown instanceof ThreadDeath)) {
      super.uncaughtException(thread, thrown);
    }
  }
}
