package dev.craftsh.shell.render;

import com.google.gson.JsonElement;
import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Renderer;
import dev.craftsh.shell.result.View;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns for people: aligned by what a terminal shows, safe against hostile text. */
final class TableRenderer implements Renderer {
  private final Appendable out;
  private final Appendable talk;
  private final int width;
  private final Theme theme;

  /** {@code width} is that of the screen; {@code Integer.MAX_VALUE} where nothing need fit. */
  TableRenderer(Appendable out, Appendable talk, int width, Theme theme) {
    this.out = out;
    this.talk = talk;
    this.width = width;
    this.theme = theme;
  }

  @Override
  public <T> void rows(View<T> view, List<T> items) throws IOException {
    if (items.isEmpty()) {
      talk.append(view.whenEmpty()).append('\n');
      return;
    }
    var columns = forPeople(view);
    var grid = new Grid(headings(columns));
    for (var item : items) {
      grid.add(columns, item);
    }
    grid.writeTo(out, width, theme);
  }

  @Override
  public <T> void one(View<T> view, T item) throws IOException {
    var columns = forPeople(view);
    int widest = 0;
    for (var column : columns) {
      widest = Math.max(widest, DisplayWidth.of(column.heading()));
    }
    for (var column : columns) {
      var cell = VisibleText.of(CellText.of(column.cell().apply(item)));
      out.append(theme.paint(Theme.Role.KEY, column.heading()));
      if (!cell.isEmpty()) {
        out.append(" ".repeat(widest - DisplayWidth.of(column.heading()) + 2)).append(cell);
      }
      out.append('\n');
    }
  }

  @Override
  public void text(@Nullable Object value) throws IOException {
    var text = value instanceof JsonElement json ? JsonText.indented(json) : CellText.of(value);
    out.append(VisibleText.ofLines(text)).append('\n');
  }

  @Override
  public <T> void done(String sentence, View<T> view, T item) throws IOException {
    talk.append(VisibleText.of(sentence)).append('\n');
  }

  private static <T> List<Column<T>> forPeople(View<T> view) {
    var columns = new ArrayList<Column<T>>();
    for (var column : view.columns()) {
      if (column.audience() != Column.Audience.MACHINES) {
        columns.add(column);
      }
    }
    return columns;
  }

  private static <T> List<String> headings(List<Column<T>> columns) {
    var headings = new ArrayList<String>();
    for (var column : columns) {
      headings.add(column.heading());
    }
    return headings;
  }
}
