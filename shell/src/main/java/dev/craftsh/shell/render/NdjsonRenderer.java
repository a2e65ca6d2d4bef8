package dev.craftsh.shell.render;

import dev.craftsh.shell.result.Renderer;
import dev.craftsh.shell.result.View;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One JSON value for each line: rows without an array around them. */
final class NdjsonRenderer implements Renderer {
  private final Appendable out;
  private final JsonRenderer json;

  NdjsonRenderer(Appendable out) {
    this.out = out;
    json = new JsonRenderer(out);
  }

  @Override
  public <T> void rows(View<T> view, Iterable<T> items) throws IOException {
    var columns = Audiences.machines(view);
    var chunks = new Chunks(out);
    var line = new JsonText(chunks.text);
    for (var item : items) {
      line.object(columns, item);
      chunks.text.append('\n');
      chunks.line();
    }
    chunks.end();
  }

  @Override
  public void values(Iterable<?> items) throws IOException {
    var chunks = new Chunks(out);
    var line = new JsonText(chunks.text);
    for (var item : items) {
      line.value(item);
      chunks.text.append('\n');
      chunks.line();
    }
    chunks.end();
  }

  @Override
  public <T> void one(View<T> view, T item) throws IOException {
    json.one(view, item);
  }

  @Override
  public void text(@Nullable Object value) throws IOException {
    json.text(value);
  }

  @Override
  public <T> void done(String sentence, View<T> view, T item) throws IOException {
    json.done(sentence, view, item);
  }
}
