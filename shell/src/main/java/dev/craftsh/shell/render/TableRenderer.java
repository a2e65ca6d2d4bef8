package dev.craftsh.shell.render;

import com.google.gson.JsonElement;
import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Renderer;
import dev.craftsh.shell.result.View;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns for people: aligned by what a terminal shows, safe against hostile text. */
final class TableRenderer implements Renderer {
  /** Less room for values beside their names would make a tower of letters. */
  static final int LEAST_ROOM = 10;

  /** A table of more rows has a heading for each stretch of them, and needs no more memory. */
  private static final int STRETCH = 10_000;

  private final Appendable out;
  private final Appendable talk;
  private final Screen screen;
  private final Theme theme;

  TableRenderer(Appendable out, Appendable talk, Screen screen, Theme theme) {
    this.out = out;
    this.talk = talk;
    this.screen = screen;
    this.theme = theme;
  }

  @Override
  public <T> void rows(View<T> view, Iterable<T> items) throws IOException {
    var rows = items.iterator();
    if (!rows.hasNext()) {
      talk.append(view.whenEmpty()).append('\n');
      return;
    }
    var columns = Audiences.people(view);
    var first = rows.next();
    var grid = stretch(columns, first, rows);
    if (grid.isSingle() && !grid.fits()) {
      one(view, first);
      return;
    }
    grid.writeTo(out, talk, theme);
    while (rows.hasNext()) {
      stretch(columns, rows.next(), rows).writeTo(out, new StringBuilder(), theme);
    }
  }

  /** Columns are as wide as their widest cell, for which so many rows at once are looked at. */
  private <T> Grid<T> stretch(List<Column<T>> columns, T first, Iterator<T> rows) {
    var grid = new Grid<>(columns, screen);
    grid.add(first);
    for (int count = 1; count < STRETCH && rows.hasNext(); count++) {
      grid.add(rows.next());
    }
    return grid;
  }

  @Override
  public void values(Iterable<?> items) throws IOException {
    var chunks = new Chunks(out);
    boolean any = false;
    for (var item : items) {
      any = true;
      chunks.text.append(screen.cell(item)).append('\n');
      chunks.pass();
    }
    chunks.end();
    if (!any) {
      talk.append("nothing to show\n");
    }
  }

  @Override
  public <T> void one(View<T> view, T item) throws IOException {
    var columns = Audiences.people(view);
    int widest = 0;
    for (var column : columns) {
      widest = Math.max(widest, DisplayWidth.of(column.heading()));
    }
    for (var column : columns) {
      // What has no name only marks its place in a row.
      if (!column.heading().isEmpty()) {
        property(column, screen.alone(column.cell().apply(item)), widest);
      }
    }
  }

  private void property(Column<?> column, String value, int widest) throws IOException {
    boolean skipped = value.isEmpty() && column.habit() == Column.Habit.IF_ANY;
    if (skipped) {
      return;
    }
    out.append(theme.paint(Theme.Role.KEY, column.heading()));
    int indent = widest + Layout.GAP;
    int first = indent - DisplayWidth.of(column.heading());
    if (!screen.isEndless() && screen.width() - indent < LEAST_ROOM) {
      out.append('\n');
      indent = Layout.GAP;
      first = indent;
    }
    for (var line : lines(value, indent)) {
      if (!line.isEmpty()) {
        out.append(" ".repeat(first)).append(line);
      }
      out.append('\n');
      first = indent;
    }
  }

  private List<String> lines(String value, int indent) {
    if (screen.isEndless()) {
      return GridLines.split(value);
    }
    var lines = new ArrayList<String>();
    for (var line : GridLines.split(value)) {
      lines.addAll(Fit.wrap(line, Math.max(2, screen.width() - indent)));
    }
    return lines;
  }

  @Override
  public void text(@Nullable Object value) throws IOException {
    var text = value instanceof JsonElement json ? JsonText.indented(json) : screen.text(value);
    out.append(VisibleText.ofLines(text)).append('\n');
  }

  @Override
  public void page(String text) throws IOException {
    if (screen.isEndless()) {
      text(text);
      return;
    }
    for (var line : text.split("\n", -1)) {
      for (var part : Flow.of(VisibleText.of(line), screen.width())) {
        out.append(part).append('\n');
      }
    }
  }

  @Override
  public <T> void done(String sentence, View<T> view, T item) throws IOException {
    talk.append(VisibleText.of(sentence)).append('\n');
  }
}
