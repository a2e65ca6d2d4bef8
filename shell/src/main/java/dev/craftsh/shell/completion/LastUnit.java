package dev.craftsh.shell.completion;

import dev.craftsh.shell.engine.Completeness;
import dev.craftsh.shell.interpreter.Classifier;
import dev.craftsh.shell.interpreter.Unfinished;
import dev.craftsh.shell.interpreter.UnitReader;

/** Where the command line or statement begins that a text of several lines ends with. */
final class LastUnit {
  private LastUnit() {}

  /** Offset of its first letter; the text's length where a new one is to begin. */
  static int start(String text, Classifier classifier) {
    if (text.indexOf('\n') < 0) {
      return 0;
    }
    var units = new UnitReader(text, classifier, Completeness::of);
    int start = 0;
    int end = 0;
    try {
      for (var unit = units.next(); unit.isPresent(); unit = units.next()) {
        start = offset(text, unit.get().line(), unit.get().column());
        end = start + unit.get().text().length();
      }
    } catch (Unfinished last) {
      return offset(text, last.line(), last.column());
    }
    boolean another = end < text.length() && text.substring(end).indexOf('\n') >= 0;
    return another && !text.endsWith("\\\n") ? text.length() : start;
  }

  private static int offset(String text, int line, int column) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      start = text.indexOf('\n', start) + 1;
    }
    return start + column - 1;
  }
}
