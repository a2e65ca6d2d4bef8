package dev.craftsh.shell.render;

import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.View;
import java.util.ArrayList;
import java.util.List;

/** Picks a view's columns for one kind of reader. */
final class Audiences {

  private Audiences() {}

  static <T> List<Column<T>> people(View<T> view) {
    return without(Column.Audience.MACHINES, view);
  }

  static <T> List<Column<T>> machines(View<T> view) {
    return without(Column.Audience.PEOPLE, view);
  }

  private static <T> List<Column<T>> without(Column.Audience others, View<T> view) {
    var columns = new ArrayList<Column<T>>();
    for (var column : view.columns()) {
      if (column.audience() != others) {
        columns.add(column);
      }
    }
    return columns;
  }
}
