package dev.craftsh.shell.result;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows out of a result, for Java code. */
final class RowTaker implements Renderer {
  private static final List<Column<Object>> VALUE = List.of(Column.of("value", value -> value));

  private final List<Row> taken = new ArrayList<>();

  /** All rows of a result; one for what is a single thing. */
  static List<Row> of(Result result) {
    var taker = new RowTaker();
    try {
      result.writeTo(taker);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return List.copyOf(taker.taken);
  }

  @Override
  public <T> void rows(View<T> view, Iterable<T> items) {
    var columns = view.columns();
    for (var item : items) {
      taken.add(Row.of(columns, item));
    }
  }

  @Override
  public void values(Iterable<?> items) {
    for (Object item : items) {
      taken.add(Row.of(VALUE, item));
    }
  }

  @Override
  public <T> void one(View<T> view, T item) {
    taken.add(Row.of(view.columns(), item));
  }

  /** Words and numbers have no keys; lists of them are a row each. */
  @Override
  public void text(@Nullable Object value) {
    if (value instanceof Iterable<?> items) {
      values(items);
    } else if (value != null) {
      taken.add(Row.of(VALUE, value));
    }
  }

  @Override
  public <T> void done(String sentence, View<T> view, T item) {
    one(view, item);
  }
}
