package dev.craftsh.shell.render;

import dev.craftsh.shell.result.Renderer;
import dev.craftsh.shell.result.View;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Each row as a list of its properties, with an empty line between two: nothing is left out. */
final class VerticalRenderer implements Renderer {
  private final Appendable out;
  private final Appendable talk;
  private final TableRenderer single;

  VerticalRenderer(Appendable out, Appendable talk, Screen screen, Theme theme) {
    this.out = out;
    this.talk = talk;
    single = new TableRenderer(out, talk, screen, theme);
  }

  @Override
  public <T> void rows(View<T> view, Iterable<T> items) throws IOException {
    boolean any = false;
    for (var item : items) {
      out.append(any ? "\n" : "");
      single.one(view, item);
      any = true;
    }
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
    single.one(view, item);
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
