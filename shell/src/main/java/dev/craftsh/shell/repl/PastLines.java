package dev.craftsh.shell.repl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/** Keeps what was typed, each profile's lines for themselves. */
interface PastLines extends AutoCloseable {
  /** How many a profile keeps. */
  int MOST = 10_000;

  /** Those of a profile, oldest first; of equal ones only the newest. */
  List<PastLine> of(String profile);

  void add(PastLine line);

  /** Whether nothing was ever typed here. */
  boolean isEmpty();

  /** The shell ends. */
  @Override
  void close();

  /** The newest of equal texts, and the newest of all, in their order. */
  static List<PastLine> folded(List<PastLine> lines) {
    var kept = new ArrayList<PastLine>();
    var texts = new HashSet<String>();
    for (int i = lines.size() - 1; i >= 0 && kept.size() < MOST; i--) {
      if (texts.add(lines.get(i).text())) {
        kept.add(lines.get(i));
      }
    }
    Collections.reverse(kept);
    return kept;
  }
}
