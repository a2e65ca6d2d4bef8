package dev.craftsh.shell.repl;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;

/**
 * Up and Down go through the earlier lines that begin like what was typed; with nothing typed,
 * through all. In a text of several lines they move from line to line first.
 */
final class PrefixSearch {
  private static final String UP = "earlier-line-of-prefix";
  private static final String DOWN = "later-line-of-prefix";
  private static final Map<String, String> BETTER =
      Map.ofEntries(
          Map.entry(LineReader.UP_LINE_OR_HISTORY, UP),
          Map.entry(LineReader.UP_LINE_OR_SEARCH, UP),
          Map.entry(LineReader.UP_HISTORY, UP),
          Map.entry(LineReader.HISTORY_SEARCH_BACKWARD, UP),
          Map.entry(LineReader.HISTORY_BEGINNING_SEARCH_BACKWARD, UP),
          Map.entry(LineReader.DOWN_LINE_OR_HISTORY, DOWN),
          Map.entry(LineReader.DOWN_LINE_OR_SEARCH, DOWN),
          Map.entry(LineReader.DOWN_HISTORY, DOWN),
          Map.entry(LineReader.HISTORY_SEARCH_FORWARD, DOWN),
          Map.entry(LineReader.HISTORY_BEGINNING_SEARCH_FORWARD, DOWN));

  private final LineReader reader;
  private String prefix = "";
  private String typed = "";
  private String found = "";

  PrefixSearch(LineReader reader) {
    this.reader = reader;
  }

  /** From now on the keys of {@code reader} that went through all lines do this. */
  void attach() {
    reader.getWidgets().put(UP, () -> up() || search(-1));
    reader.getWidgets().put(DOWN, () -> down() || search(1));
    for (var map : List.of(LineReader.EMACS, LineReader.VIINS)) {
      var keys = Objects.requireNonNull(reader.getKeyMaps().get(map), map);
      for (var binding : keys.getBoundKeys().entrySet()) {
        if (binding.getValue() instanceof Reference bound && BETTER.containsKey(bound.name())) {
          keys.bind(new Reference(BETTER.get(bound.name())), binding.getKey());
        }
      }
    }
  }

  private boolean up() {
    return reader.getBuffer().up();
  }

  private boolean down() {
    return reader.getBuffer().down();
  }

  private boolean search(int step) {
    var history = reader.getHistory();
    var line = reader.getBuffer().toString();
    if (history.index() > history.last() || !line.equals(found)) {
      prefix = reader.getBuffer().upToCursor();
      typed = line;
    }
    for (int at = history.index() + step; at >= history.first(); at += step) {
      if (at > history.last()) {
        history.moveToEnd();
        show(typed);
        return true;
      }
      var earlier = history.get(at);
      if (earlier.startsWith(prefix) && !earlier.equals(line)) {
        history.moveTo(at);
        show(earlier);
        return true;
      }
    }
    return true;
  }

  private void show(String line) {
    found = line;
    var buffer = reader.getBuffer();
    buffer.clear();
    buffer.write(line);
  }
}
