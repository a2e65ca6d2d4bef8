package dev.craftsh.shell.render;

import dev.craftsh.shell.result.Renderer;
import dev.craftsh.shell.result.View;
import java.io.IOException;
import java.util.List;
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
  public <T> void rows(View<T> view, List<T> items) throws IOException {
    if (items.isEmpty()) {
      out.append("[]\n");
      return;
    }
    var columns = view.columns();
    var text = new StringBuilder("[\n");
    var json = new JsonText(text);
    for (int i = 0; i < items.size(); i++) {
      text.append("  ");
      json.object(columns, items.get(i));
      text.append(i + 1 < items.size() ? ",\n" : "\n]\n");
    }
    out.append(text);
  }

  @Override
  public <T> void one(View<T> view, T item) throws IOException {
    var text = new StringBuilder();
    new JsonText(text).object(view.columns(), item);
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
