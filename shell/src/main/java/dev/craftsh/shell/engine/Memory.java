package dev.craftsh.shell.engine;

/** How much room is left for objects. */
final class Memory {
  /** More than what is let go for, so that what was not let go does not end the next code. */
  private static final int FULL_FROM_PERCENT = 90;

  private static final int SHORT_FROM_PERCENT = 80;
  private static final int HALF_PERCENT = 50;

  private Memory() {}

  /** Looks after a collection, because what nobody holds any more is no reason for anything. */
  static boolean isShort() {
    System.gc();
    return mayBeShort();
  }

  /** Costs nothing; counts what nobody holds any more. */
  static boolean mayBeShort() {
    return usedPercent() > SHORT_FROM_PERCENT;
  }

  /** Looks after a collection only if it has to, as one takes long where much is held. */
  static boolean isFull() {
    if (usedPercent() <= FULL_FROM_PERCENT) {
      return false;
    }
    System.gc();
    return usedPercent() > FULL_FROM_PERCENT;
  }

  /** The same for half of it. */
  static boolean isHalfFull() {
    return usedPercent() > HALF_PERCENT;
  }

  private static long usedPercent() {
    var runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) * 100 / runtime.maxMemory();
  }
}
