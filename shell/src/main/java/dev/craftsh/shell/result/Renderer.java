package dev.craftsh.shell.result;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes results in one format; a method for each kind of {@link Result}. */
public interface Renderer {

  <T> void rows(View<T> view, List<T> items) throws IOException;

  <T> void one(View<T> view, T item) throws IOException;

  void text(@Nullable Object value) throws IOException;

  /** {@code sentence} is for people, the item for machines. */
  <T> void done(String sentence, View<T> view, T item) throws IOException;
}
