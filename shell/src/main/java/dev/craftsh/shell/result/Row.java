package dev.craftsh.shell.result;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.Nearest;
import dev.craftsh.shell.failure.ShellException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row of a result, for Java code: by the keys that its JSON has. */
public final class Row {
  private final Map<String, @Nullable Object> cells;

  private Row(Map<String, @Nullable Object> cells) {
    this.cells = cells;
  }

  static <T> Row of(List<Column<T>> columns, T item) {
    var cells = new LinkedHashMap<String, @Nullable Object>();
    for (var column : columns) {
      if (column.audience() != Column.Audience.PEOPLE) {
        var value = column.value().apply(item);
        cells.put(column.key(), value instanceof Optional<?> some ? some.orElse(null) : value);
      }
    }
    return new Row(cells);
  }

  /** The keys that there are, in their order. */
  public Set<String> keys() {
    return Collections.unmodifiableSet(cells.keySet());
  }

  /**
   * The live value under that key, such as a number, a time or a list; null where there is none.
   */
  public @Nullable Object get(String key) {
    if (!cells.containsKey(key)) {
      throw ShellException.failed(
          ErrorCodes.VALUE,
          "Cannot get " + key + " of a row",
          "it has no such key",
          Nearest.to(key, cells.keySet())
              .map(word -> "did you mean " + word + "?")
              .orElse("it has: " + String.join(", ", cells.keySet())));
    }
    return cells.get(key);
  }

  /** The value under that key in words, as CSV has it; empty where there is none. */
  public String text(String key) {
    return CellText.of(get(key));
  }

  /** The number under that key. */
  public long number(String key) {
    if (get(key) instanceof Number number) {
      return number.longValue();
    }
    throw ShellException.failed(
        ErrorCodes.VALUE,
        "Cannot get " + key + " of a row as a number",
        text(key).isEmpty() ? "this row has none" : "it is \"" + text(key) + "\"",
        "ask for get(\"" + key + "\") or text(\"" + key + "\")");
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    for (var key : cells.keySet()) {
      text.append(text.isEmpty() ? "" : ", ").append(key).append('=').append(text(key));
    }
    return text.toString();
  }

  /** Shows each row as what it was taken from would be. */
  record Shown(List<Column<Row>> columns) implements View<Row> {

    static Shown like(Row first) {
      var columns = new ArrayList<Column<Row>>();
      for (var key : first.cells.keySet()) {
        columns.add(Column.of(key, row -> row.cells.get(key)));
      }
      return new Shown(List.copyOf(columns));
    }
  }
}
