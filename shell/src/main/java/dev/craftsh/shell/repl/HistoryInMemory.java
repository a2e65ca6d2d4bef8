package dev.craftsh.shell.repl;

import java.util.ArrayList;
import java.util.List;

/** Lines that nobody remembers when the shell has ended. */
final class HistoryInMemory implements PastLines {
  private final List<PastLine> lines = new ArrayList<>();

  @Override
  public List<PastLine> of(String profile) {
    var own = new ArrayList<PastLine>();
    for (var line : lines) {
      if (line.isOf(profile)) {
        own.add(line);
      }
    }
    return PastLines.folded(own);
  }

  @Override
  public void add(PastLine line) {
    lines.add(line);
  }

  @Override
  public boolean isEmpty() {
    return lines.isEmpty();
  }

  @Override
  public void close() {
    lines.clear();
  }
}
