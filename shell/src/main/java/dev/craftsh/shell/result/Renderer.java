package dev.craftsh.shell.result;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes results in one format; a method for each kind of {@link Result}. */
public interface Renderer {

  /** The items may be many: they are looked at once, and need not be kept. */
  <T> void rows(View<T> view, Iterable<T> items) throws IOException;

  /** Things that have no columns; they may be many, too. */
  void values(Iterable<?> items) throws IOException;

  <T> void one(View<T> view, T item) throws IOException;

  void text(@Nullable Object value) throws IOException;

  /** A text whose lines may be broken; only a screen has a reason to. */
  default void page(String text) throws IOException {
    text(text);
  }

  /** {@code sentence} is for people, the item for machines. */
  <T> void done(String sentence, View<T> view, T item) throws IOException;
}
