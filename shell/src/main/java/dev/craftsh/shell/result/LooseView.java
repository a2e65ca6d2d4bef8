package dev.craftsh.shell.result;

import java.util.ArrayList;
import java.util.List;

/** Another view's columns for things of its type; anything else is words in the first of them. */
record LooseView(List<Column<Object>> columns) implements View<Object> {

  static View<Object> of(View<Record> view, Class<? extends Record> type) {
    var columns = new ArrayList<Column<Object>>();
    for (var column : view.columns()) {
      columns.add(loose(column, type, columns.isEmpty()));
    }
    return new LooseView(List.copyOf(columns));
  }

  private static Column<Object> loose(
      Column<Record> column, Class<? extends Record> type, boolean first) {
    return column.reading(
        item ->
            type.isInstance(item) ? column.value().apply(type.cast(item)) : (first ? item : null),
        item ->
            type.isInstance(item) ? column.cell().apply(type.cast(item)) : (first ? item : null));
  }
}
