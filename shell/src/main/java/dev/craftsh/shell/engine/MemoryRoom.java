package dev.craftsh.shell.engine;

import org.jspecify.annotations.Nullable;

/** Room that the shell keeps for itself while code fills the memory, to go on when it is full. */
final class MemoryRoom {
  private static final long PARTS = 64;
  private static final long MOST_BYTES = 32 << 20;

  private volatile byte @Nullable [] kept;

  /**
   * Whether next to nothing is left for the code, also after a collection. Costs nothing while
   * there is plenty, and needs no memory when there is none.
   */
  boolean isGone() {
    return Memory.isHalfFull() && (!keep() || Memory.isFull());
  }

  private boolean keep() {
    if (kept == null) {
      try {
        kept = new byte[(int) Math.min(Runtime.getRuntime().maxMemory() / PARTS, MOST_BYTES)];
      } catch (OutOfMemoryError full) {
        return false;
      }
    }
    return true;
  }

  /** Lets go of it for what has to be done now. */
  void give() {
    kept = null;
  }
}
