package dev.craftsh.shell.render;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a page, broken where the screen ends: between words, but not between those that stand
 * in brackets together. What follows stands below the line's second column, if it has one.
 */
final class Flow {
  private static final int DEEPER = 2;

  /** In less room beside the first column words would make a tower. */
  private static final int LEAST_ROOM = 24;

  private final String line;
  private final int width;
  private final int indent;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder part = new StringBuilder();

  private Flow(String line, int width, int indent) {
    this.line = line;
    this.width = width;
    this.indent = indent;
  }

  static List<String> of(String line, int width) {
    if (DisplayWidth.of(line) <= width) {
      return List.of(line);
    }
    int column = secondColumn(line);
    boolean isBeside = column > 0 && width - column >= LEAST_ROOM;
    return new Flow(line, width, isBeside ? column : begin(line, 0) + DEEPER).broken();
  }

  /** Where words begin behind a gap of several blanks; 0 where there is none. */
  private static int secondColumn(String line) {
    int gap = line.indexOf("  ", begin(line, 0));
    int column = gap < 0 ? 0 : begin(line, gap);
    return column == line.length() ? 0 : column;
  }

  private static int begin(String line, int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private List<String> broken() {
    int from = 0;
    for (int end = endOfWord(0); from < line.length(); end = endOfWord(end)) {
      add(line.substring(from, end));
      from = end;
    }
    lines.add(part.toString().stripTrailing());
    return lines;
  }

  /** The end of the word that {@code from} stands before or in; blanks before it belong to it. */
  private int endOfWord(int from) {
    int at = begin(line, from);
    int depth = 0;
    while (at < line.length() && (depth > 0 || line.charAt(at) != ' ')) {
      char letter = line.charAt(at++);
      depth += letter == '[' ? 1 : letter == ']' && depth > 0 ? -1 : 0;
    }
    return at;
  }

  private void add(String word) {
    if (DisplayWidth.of(part.toString()) + DisplayWidth.of(word) <= width) {
      part.append(word);
      return;
    }
    if (!part.isEmpty()) {
      lines.add(part.toString().stripTrailing());
      part.setLength(0);
    }
    var pieces = Fit.wrap(word.strip(), Math.max(1, width - indent));
    for (var piece : pieces.subList(0, pieces.size() - 1)) {
      lines.add(" ".repeat(indent) + piece);
    }
    part.append(" ".repeat(indent)).append(pieces.get(pieces.size() - 1));
  }
}
