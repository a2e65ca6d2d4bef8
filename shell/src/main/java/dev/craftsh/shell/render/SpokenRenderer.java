package dev.craftsh.shell.render;

import dev.craftsh.shell.result.Renderer;
import dev.craftsh.shell.result.View;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** For screen readers: a row is one line that names its values, and symbols are words. */
final class SpokenRenderer implements Renderer {
  private final Appendable out;
  private final Appendable talk;
  private final TableRenderer single;

  SpokenRenderer(Appendable out, Appendable talk) {
    this.out = out;
    this.talk = talk;
    single =
        new TableRenderer(out, talk, new Screen(Screen.ENDLESS, Glyphs.WORDS, ""), Theme.PLAIN);
  }

  @Override
  public <T> void rows(View<T> view, Iterable<T> items) throws IOException {
    var columns = Audiences.people(view);
    var chunks = new Chunks(out);
    boolean any = false;
    for (var item : items) {
      any = true;
      boolean first = true;
      for (var column : columns) {
        var cell = Glyphs.WORDS.cell(column.cell().apply(item));
        if (!cell.isEmpty()) {
          chunks.text.append(first ? "" : "; ").append(column.heading());
          chunks.text.append(column.heading().isEmpty() ? "" : ": ").append(cell);
          first = false;
        }
      }
      chunks.text.append('\n');
      chunks.pass();
    }
    chunks.end();
    if (!any) {
      talk.append(view.whenEmpty()).append('\n');
    }
  }

  @Override
  public void values(Iterable<?> items) throws IOException {
    single.values(items);
  }

  @Override
  public <T> void one(View<T> view, T item) throws IOException {
    for (var column : Audiences.people(view)) {
      if (column.heading().isEmpty()) {
        continue;
      }
      var cell = Glyphs.WORDS.cell(column.cell().apply(item));
      out.append(column.heading()).append(": ").append(cell.isEmpty() ? "none" : cell).append('\n');
    }
  }

  @Override
  public void text(@Nullable Object value) throws IOException {
    single.text(value);
  }

  @Override
  public <T> void done(String sentence, View<T> view, T item) throws IOException {
    single.done(sentence, view, item);
  }
}
