package dev.craftsh.shell.engine;

/**
 * How much room is left for objects. The heap grows at a collection, as long as it may, until much
 * of it is free: where little is after one, it cannot grow. How far it may grow in all does not
 * tell, as parts of it may stay small.
 */
final class Memory {
  /** More than what is let go for, so that what was not let go does not end the next code. */
  private static final int FULL_FROM_PERCENT = 90;

  private static final int SHORT_FROM_PERCENT = 80;

  private Memory() {}

  /** Looks after a collection, because what nobody holds any more is no reason for anything. */
  static boolean isShort() {
    System.gc();
    return mayBeShort();
  }

  /** Costs nothing; counts what nobody holds any more. */
  static boolean mayBeShort() {
    return isHalfFull() && usedPercent() > SHORT_FROM_PERCENT;
  }

  /** Looks after a collection only if it has to, as one takes long where much is held. */
  static boolean isFull() {
    if (!mayBeFull()) {
      return false;
    }
    System.gc();
    return mayBeFull();
  }

  /** The same with what nobody holds any more. */
  static boolean mayBeFull() {
    return isHalfFull() && usedPercent() > FULL_FROM_PERCENT;
  }

  /** Whether half of all that there may ever be is in use. */
  static boolean isHalfFull() {
    return used() > Runtime.getRuntime().maxMemory() / 2;
  }

  private static long usedPercent() {
    return used() * 100 / Runtime.getRuntime().totalMemory();
  }

  private static long used() {
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
