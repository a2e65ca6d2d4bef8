package dev.craftsh.shell.render;

import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Renderer;
import dev.craftsh.shell.result.View;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line for each row, tabs between values, no heading; backslash, tab and line breaks inside a
 * value are written {@code \\ \t \n \r}.
 */
final class TsvRenderer implements Renderer {
  private final Appendable out;
  private final Appendable talk;

  TsvRenderer(Appendable out, Appendable talk) {
    this.out = out;
    this.talk = talk;
  }

  @Override
  public <T> void rows(View<T> view, List<T> items) throws IOException {
    var columns = view.columns();
    var text = new StringBuilder();
    for (var item : items) {
      row(columns, item, text);
    }
    out.append(text);
  }

  @Override
  public <T> void one(View<T> view, T item) throws IOException {
    var text = new StringBuilder();
    row(view.columns(), item, text);
    out.append(text);
  }

  @Override
  public void text(@Nullable Object value) throws IOException {
    out.append(CellText.of(value)).append('\n');
  }

  @Override
  public <T> void done(String sentence, View<T> view, T item) throws IOException {
    talk.append(VisibleText.of(sentence)).append('\n');
    one(view, item);
  }

  private static <T> void row(List<Column<T>> columns, T item, StringBuilder text) {
    boolean first = true;
    for (var column : columns) {
      if (column.audience() != Column.Audience.PEOPLE) {
        text.append(first ? "" : "\t");
        first = false;
        escape(CellText.of(column.value().apply(item)), text);
      }
    }
    text.append('\n');
  }

  private static void escape(String value, StringBuilder text) {
    for (int i = 0; i < value.length(); i++) {
      char letter = value.charAt(i);
      switch (letter) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(letter);
      }
    }
  }
}
