package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.memory.Fleeting;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * The store's own log: the last lines, with the reasons that an answer keeps to itself. Holds no
 * secret.
 */
public final class Journal {
  private static final int KEPT = 500;

  @Fleeting("the log of one run")
  private final Deque<String> lines = new ArrayDeque<>();

  @Fleeting("who reads along in this run")
  private Consumer<String> reader = line -> {};

  /** Shows every further line to somebody, too. */
  public synchronized void showTo(Consumer<String> newReader) {
    reader = newReader;
  }

  /** Adds a line; what clients sent may hold anything, so control characters are shown as dots. */
  public synchronized void note(String text) {
    String line = printable(text);
    reader.accept(line);
    if (lines.size() == KEPT) {
      lines.remove();
    }
    lines.add(line);
  }

  private static String printable(String text) {
    StringBuilder line = new StringBuilder(text);
    for (int i = 0; i < line.length(); i++) {
      if (Character.isISOControl(line.charAt(i))) {
        line.setCharAt(i, '.');
      }
    }
    return line.toString();
  }

  public synchronized List<String> lines() {
    return new ArrayList<>(lines);
  }
}
