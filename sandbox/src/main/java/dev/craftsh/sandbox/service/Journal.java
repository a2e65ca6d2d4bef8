package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.memory.Fleeting;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The store's own log: the last lines, with the reasons that an answer keeps to itself. Holds no
 * secret.
 */
public final class Journal {
  private static final int KEPT = 500;

  @Fleeting("the log of one run")
  private final Deque<String> lines = new ArrayDeque<>();

  public synchronized void note(String line) {
    if (lines.size() == KEPT) {
      lines.remove();
    }
    lines.add(line);
  }

  public synchronized List<String> lines() {
    return new ArrayList<>(lines);
  }
}
