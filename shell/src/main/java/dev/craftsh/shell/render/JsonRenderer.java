package dev.craftsh.shell.render;

import dev.craftsh.shell.result.Renderer;
import dev.craftsh.shell.result.View;
import java.io.IOException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows are an array of objects, one to a line; a single thing is an object; nothing around them.
 */
final class JsonRenderer implements Renderer {
  private final Appendable out;

  JsonRenderer(Appendable out) {
    this.out = out;
  }

  @Override
  public <T> void rows(View<T> view, Iterable<T> items) throws IOException {
    var columns = Audiences.machines(view);
    array(items, (json, item) -> json.object(columns, item));
  }

  @Override
  public void values(Iterable<?> items) throws IOException {
    array(items, JsonText::value);
  }

  private <T> void array(Iterable<T> items, BiConsumer<JsonText, T> write) throws IOException {
    var rows = items.iterator();
    if (!rows.hasNext()) {
      out.append("[]\n");
      return;
    }
    var chunks = new Chunks(out);
    var json = new JsonText(chunks.text);
    chunks.text.append("[\n");
    while (rows.hasNext()) {
      chunks.text.append("  ");
      write.accept(json, rows.next());
      chunks.text.append(rows.hasNext() ? ",\n" : "\n]\n");
      chunks.pass();
    }
    chunks.end();
  }

  @Override
  public <T> void one(View<T> view, T item) throws IOException {
    var text = new StringBuilder();
    new JsonText(text).object(Audiences.machines(view), item);
    out.append(text.append('\n'));
  }

  @Override
  public void text(@Nullable Object value) throws IOException {
    var text = new StringBuilder();
    new JsonText(text).value(value);
    out.append(text.append('\n'));
  }

  @Override
  public <T> void done(String sentence, View<T> view, T item) throws IOException {
    one(view, item);
  }
}
