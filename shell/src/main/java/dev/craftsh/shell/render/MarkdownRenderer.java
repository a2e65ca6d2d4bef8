package dev.craftsh.shell.render;

import dev.craftsh.shell.result.CellText;
import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Renderer;
import dev.craftsh.shell.result.View;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people see in a table, for a ticket or a wiki; whole, whatever the screen's width. */
final class MarkdownRenderer implements Renderer {
  private final Appendable out;
  private final Appendable talk;

  MarkdownRenderer(Appendable out, Appendable talk) {
    this.out = out;
    this.talk = talk;
  }

  @Override
  public <T> void rows(View<T> view, Iterable<T> items) throws IOException {
    var rows = items.iterator();
    if (!rows.hasNext()) {
      talk.append(view.whenEmpty()).append('\n');
      return;
    }
    var columns = Audiences.people(view);
    var chunks = new Chunks(out);
    heading(columns, chunks.text);
    while (rows.hasNext()) {
      var item = rows.next();
      for (var column : columns) {
        cell(Glyphs.UNICODE.cell(column.cell().apply(item)), chunks.text);
      }
      chunks.text.append("|\n");
      chunks.pass();
    }
    chunks.end();
  }

  @Override
  public void values(Iterable<?> items) throws IOException {
    var chunks = new Chunks(out);
    for (var item : items) {
      chunks.text.append("- ");
      escaped(Glyphs.UNICODE.cell(item), chunks.text);
      chunks.text.append('\n');
      chunks.pass();
    }
    chunks.end();
  }

  @Override
  public <T> void one(View<T> view, T item) throws IOException {
    var text = new StringBuilder("| | |\n|---|---|\n");
    for (var column : Audiences.people(view)) {
      cell(column.heading(), text);
      cell(Glyphs.UNICODE.cell(column.cell().apply(item)), text);
      text.append("|\n");
    }
    out.append(text);
  }

  @Override
  public void text(@Nullable Object value) throws IOException {
    out.append(VisibleText.ofLines(CellText.of(value))).append('\n');
  }

  @Override
  public <T> void done(String sentence, View<T> view, T item) throws IOException {
    talk.append(VisibleText.of(sentence)).append('\n');
    one(view, item);
  }

  private static <T> void heading(List<Column<T>> columns, StringBuilder text) {
    for (var column : columns) {
      cell(column.heading(), text);
    }
    text.append("|\n");
    for (var column : columns) {
      text.append(column.kind() == Column.Kind.NUMBER ? "|---:" : "|---");
    }
    text.append("|\n");
  }

  /** Markdown's own marks in a value are kept from becoming markup. */
  private static void cell(String value, StringBuilder text) {
    text.append("| ");
    escaped(value, text);
    text.append(value.isEmpty() ? "" : " ");
  }

  private static void escaped(String value, StringBuilder text) {
    for (int i = 0; i < value.length(); i++) {
      char letter = value.charAt(i);
      switch (letter) {
        case '|', '\\', '`', '*', '_', '[', ']' -> text.append('\\').append(letter);
        case '<' -> text.append("&lt;");
        case '&' -> text.append("&amp;");
        case '\n' -> text.append("<br>");
        default -> text.append(letter);
      }
    }
  }
}
