package dev.craftsh.shell.engine;

/** How much room is left for objects. */
final class Memory {
  private static final int SHORT_BELOW_PERCENT = 20;

  private Memory() {}

  /** Looks after a collection, because what nobody holds any more is no reason for anything. */
  static boolean isShort() {
    System.gc();
    return mayBeShort();
  }

  /** Costs nothing; counts what nobody holds any more. */
  static boolean mayBeShort() {
    var runtime = Runtime.getRuntime();
    long used = runtime.totalMemory() - runtime.freeMemory();
    return (runtime.maxMemory() - used) * 100 / runtime.maxMemory() < SHORT_BELOW_PERCENT;
  }
}
