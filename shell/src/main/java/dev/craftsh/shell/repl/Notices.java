package dev.craftsh.shell.repl;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * What is told about jobs: at once while a line is edited, above it; otherwise before the next
 * prompt, so that it does not get into what a command shows.
 */
final class Notices {
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean open;

  /** Tells something now or later. */
  synchronized void add(Runnable notice) {
    if (open) {
      notice.run();
    } else {
      waiting.add(notice);
    }
  }

  /** Tells what has waited; until {@link #shut}, more is told at once where that can be. */
  synchronized void open(boolean atOnce) {
    for (var notice = waiting.poll(); notice != null; notice = waiting.poll()) {
      notice.run();
    }
    open = atOnce;
  }

  synchronized void shut() {
    open = false;
  }
}
