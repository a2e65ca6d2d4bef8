package dev.craftsh.shell.render;

import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Tone;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cells in rows under headings, and the widths that they need. */
final class Grid<T> {
  private static final Set<Column.Kind> RIGID =
      Set.of(Column.Kind.NUMBER, Column.Kind.TIME, Column.Kind.BOOLEAN);
  private static final int CHUNK = 1 << 16;

  private final List<Column<T>> columns;
  private final Screen screen;
  private final List<String[]> rows = new ArrayList<>();

  /** Beside the rows; null for a row without any. */
  private final List<Tone @Nullable []> tones = new ArrayList<>();

  private final int[] widths;
  private final boolean[] numeric;
  private final boolean[] filled;
  private final boolean[] varied;

  Grid(List<Column<T>> columns, Screen screen) {
    this.columns = columns;
    this.screen = screen;
    widths = new int[columns.size()];
    numeric = new boolean[columns.size()];
    filled = new boolean[columns.size()];
    varied = new boolean[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = DisplayWidth.of(columns.get(i).heading());
      numeric[i] = true;
    }
  }

  void add(T item) {
    var row = new String[columns.size()];
    Tone[] toned = null;
    for (int i = 0; i < row.length; i++) {
      var value = columns.get(i).cell().apply(item);
      row[i] = screen.cell(value);
      filled[i] |= !row[i].isEmpty();
      varied[i] |= !rows.isEmpty() && !row[i].equals(rows.get(0)[i]);
      widths[i] = Math.max(widths[i], widest(row[i]));
      numeric[i] &= value instanceof Number;
      var drawing = Glyphs.drawing(value);
      if (drawing != null && drawing.tone() != Tone.PLAIN) {
        toned = toned == null ? new Tone[row.length] : toned;
        toned[i] = drawing.tone();
      }
    }
    rows.add(row);
    tones.add(toned);
  }

  private static int widest(String cell) {
    int widest = 0;
    for (var line : GridLines.split(cell)) {
      widest = Math.max(widest, DisplayWidth.of(line));
    }
    return widest;
  }

  boolean isSingle() {
    return rows.size() == 1;
  }

  /** Whether everything has its place on the screen. */
  boolean fits() {
    long width = -Layout.GAP;
    for (int place : worthShowing()) {
      width += widths[place] + Layout.GAP;
    }
    return width <= screen.width();
  }

  /** Which columns have something to show, in order. */
  private int[] worthShowing() {
    var worth = new int[widths.length];
    int count = 0;
    for (int i = 0; i < widths.length; i++) {
      if (filled[i] || columns.get(i).habit() != Column.Habit.IF_ANY) {
        worth[count++] = i;
      }
    }
    return Arrays.copyOf(worth, count);
  }

  /** Writes as many columns as fit; what does not is told to {@code talk}. */
  void writeTo(Appendable out, Appendable talk, Theme theme) throws IOException {
    var offered = worthShowing();
    var layout = layout(offered);
    if (layout.losesVital()) {
      upright(out, theme);
      return;
    }
    var lines = lines(offered, layout, theme);
    for (var heading : lines.heading()) {
      out.append(theme.paint(Theme.Role.HEADING, heading)).append('\n');
    }
    var text = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      lines.row(rows.get(i), tones.get(i), text);
      if (text.length() > CHUNK) {
        out.append(text);
        text.setLength(0);
      }
    }
    out.append(text);
    var hidden = lines.whatIsHidden(hidden(offered, layout.kept()));
    if (!hidden.isEmpty()) {
      for (var line : Fit.wrap(hidden + screen.more(), screen.width())) {
        talk.append(theme.paint(Theme.Role.FAINT, line)).append('\n');
      }
    }
  }

  /** Each row as a list of its properties, for screens of a few letters. */
  private void upright(Appendable out, Theme theme) throws IOException {
    var text = new StringBuilder();
    for (var row : rows) {
      text.append(text.isEmpty() ? "" : "\n");
      for (int place : worthShowing()) {
        var heading = columns.get(place).heading();
        if (!heading.isEmpty() && !row[place].isEmpty()) {
          property(heading, row[place], text, theme);
        }
      }
    }
    out.append(text);
  }

  private void property(String heading, String value, StringBuilder text, Theme theme) {
    int room = screen.width() - DisplayWidth.of(heading) - Layout.GAP;
    boolean below = room < TableRenderer.LEAST_ROOM;
    for (var line : Fit.wrap(heading, screen.width())) {
      text.append(theme.paint(Theme.Role.KEY, line)).append(below ? "\n" : "");
    }
    text.append("  ");
    var lines = new ArrayList<String>();
    for (var line : GridLines.split(value)) {
      lines.addAll(Fit.wrap(line, below ? Math.max(2, screen.width() - Layout.GAP) : room));
    }
    text.append(String.join("\n  ", lines)).append('\n');
  }

  private Layout layout(int[] offered) {
    var natural = new int[offered.length];
    var rigid = new boolean[offered.length];
    var vital = new boolean[offered.length];
    for (int i = 0; i < offered.length; i++) {
      var column = columns.get(offered[i]);
      rigid[i] = RIGID.contains(column.kind()) || numeric[offered[i]];
      int widest = widths[offered[i]];
      natural[i] = rigid[i] ? widest : screen.cells().within(widest);
      boolean tellsApart = column.identifies() && varied[offered[i]];
      vital[i] = tellsApart || column.habit() == Column.Habit.VITAL;
    }
    return new Layout(natural, rigid, vital, screen.width());
  }

  private GridLines lines(int[] offered, Layout layout, Theme theme) {
    var lines = new GridLines(layout.widths(), screen, theme);
    for (int kept : layout.kept()) {
      var column = columns.get(offered[kept]);
      boolean right = numeric[offered[kept]] || column.kind() == Column.Kind.NUMBER;
      boolean folded = column.habit() == Column.Habit.FOLDED && !screen.isEndless();
      lines.column(offered[kept], column.heading(), right, folded);
    }
    return lines;
  }

  /** The headings of columns that are not kept; what has none is missed by nobody. */
  private List<String> hidden(int[] offered, int[] kept) {
    var headings = new ArrayList<String>();
    for (int i = 0; i < offered.length; i++) {
      var heading = columns.get(offered[i]).heading();
      if (Arrays.binarySearch(kept, i) < 0 && !heading.isEmpty()) {
        headings.add(heading);
      }
    }
    return headings;
  }
}
