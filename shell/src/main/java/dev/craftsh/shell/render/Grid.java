package dev.craftsh.shell.render;

import dev.craftsh.shell.result.Column;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Cells in rows under headings, and the widths that they need. */
final class Grid {
  private static final int GAP = 2;

  private final List<String> headings;
  private final List<String[]> rows = new ArrayList<>();
  private final int[] widths;
  private final boolean[] numeric;

  Grid(List<String> headings) {
    this.headings = headings;
    widths = new int[headings.size()];
    numeric = new boolean[headings.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = DisplayWidth.of(headings.get(i));
      numeric[i] = true;
    }
  }

  <T> void add(List<Column<T>> columns, T item) {
    var row = new String[columns.size()];
    for (int i = 0; i < row.length; i++) {
      var value = columns.get(i).cell().apply(item);
      row[i] = VisibleText.of(CellText.of(value));
      widths[i] = Math.max(widths[i], DisplayWidth.of(row[i]));
      numeric[i] &= value instanceof Number;
    }
    rows.add(row);
  }

  /** Writes as many columns as fit, and says which do not. */
  void writeTo(Appendable out, int screen, Theme theme) throws IOException {
    int shown = columnsThatFit(screen);
    var heading = new StringBuilder();
    line(headings.toArray(new String[0]), shown, heading);
    out.append(theme.paint(Theme.Role.HEADING, heading.toString())).append('\n');
    var text = new StringBuilder();
    for (var row : rows) {
      line(row, shown, text);
      text.append('\n');
    }
    out.append(text);
    if (shown < widths.length) {
      var hidden = String.join(", ", headings.subList(shown, widths.length));
      var note = (widths.length - shown) + " hidden: " + hidden + " (a wider window shows more)";
      out.append(theme.paint(Theme.Role.FAINT, note)).append('\n');
    }
  }

  private int columnsThatFit(int screen) {
    int shown = 1;
    long used = widths[0];
    while (shown < widths.length && used + GAP + widths[shown] <= screen) {
      used += GAP + widths[shown];
      shown++;
    }
    return shown;
  }

  private void line(String[] cells, int shown, StringBuilder text) {
    for (int i = 0; i < shown; i++) {
      int padding = widths[i] - DisplayWidth.of(cells[i]);
      if (numeric[i]) {
        blanks(padding, text);
      }
      text.append(cells[i]);
      if (i + 1 < shown) {
        blanks(numeric[i] ? GAP : padding + GAP, text);
      }
    }
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    text.setLength(end);
  }

  private static void blanks(int count, StringBuilder text) {
    for (int i = 0; i < count; i++) {
      text.append(' ');
    }
  }
}
