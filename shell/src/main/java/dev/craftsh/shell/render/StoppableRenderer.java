package dev.craftsh.shell.render;

import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.Renderer;
import dev.craftsh.shell.result.View;
import java.io.IOException;
import java.util.Iterator;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Another renderer that ends between two rows when somebody wants it to. */
record StoppableRenderer(Renderer renderer, BooleanSupplier isStopped) implements Renderer {

  @Override
  public <T> void rows(View<T> view, Iterable<T> items) throws IOException {
    renderer.rows(view, watched(items));
  }

  @Override
  public void values(Iterable<?> items) throws IOException {
    renderer.values(watched(items));
  }

  private <T> Iterable<T> watched(Iterable<T> items) {
    return () -> watched(items.iterator());
  }

  private <T> Iterator<T> watched(Iterator<T> items) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        if (isStopped.getAsBoolean()) {
          throw ShellException.interrupted("Stopped showing", "Ctrl-C was pressed", "");
        }
        return items.hasNext();
      }

      @Override
      public T next() {
        return items.next();
      }
    };
  }

  @Override
  public <T> void one(View<T> view, T item) throws IOException {
    renderer.one(view, item);
  }

  @Override
  public void text(@Nullable Object value) throws IOException {
    renderer.text(value);
  }

  @Override
  public void page(String text) throws IOException {
    renderer.page(text);
  }

  @Override
  public <T> void done(String sentence, View<T> view, T item) throws IOException {
    renderer.done(sentence, view, item);
  }
}
