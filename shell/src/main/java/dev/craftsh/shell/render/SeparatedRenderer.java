package dev.craftsh.shell.render;

import dev.craftsh.shell.result.CellText;
import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Renderer;
import dev.craftsh.shell.result.View;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line for each row, and before them one with the keys of the columns. */
final class SeparatedRenderer implements Renderer {
  private final Appendable out;
  private final Appendable talk;
  private final Separation separation;
  private final boolean header;

  SeparatedRenderer(Appendable out, Appendable talk, Separation separation, boolean header) {
    this.out = out;
    this.talk = talk;
    this.separation = separation;
    this.header = header;
  }

  @Override
  public <T> void rows(View<T> view, Iterable<T> items) throws IOException {
    var columns = Audiences.machines(view);
    var chunks = new Chunks(out);
    if (header && !columns.isEmpty()) {
      keys(columns, chunks.text);
    }
    for (var item : items) {
      row(columns, item, chunks.text);
      chunks.pass();
    }
    chunks.end();
  }

  @Override
  public void values(Iterable<?> items) throws IOException {
    var chunks = new Chunks(out);
    for (var item : items) {
      cell(CellText.of(item), true, chunks.text);
      chunks.text.append('\n');
      chunks.pass();
    }
    chunks.end();
  }

  @Override
  public <T> void one(View<T> view, T item) throws IOException {
    rows(view, List.of(item));
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

  private <T> void keys(List<Column<T>> columns, StringBuilder text) {
    boolean first = true;
    for (var column : columns) {
      cell(column.key(), first, text);
      first = false;
    }
    text.append('\n');
  }

  private <T> void row(List<Column<T>> columns, T item, StringBuilder text) {
    boolean first = true;
    for (var column : columns) {
      cell(CellText.of(column.value().apply(item)), first, text);
      first = false;
    }
    text.append('\n');
  }

  private void cell(String value, boolean first, StringBuilder text) {
    if (!first) {
      text.append(separation.separator());
    }
    separation.write(value, text);
  }
}
