package dev.craftsh.shell.result;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.Nearest;
import dev.craftsh.shell.failure.ShellException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the columns that somebody names. */
final class Columns {

  private Columns() {}

  /** By key, by heading, or by the beginning of one key alone: {@code created} is created_at. */
  static <T> Column<T> named(String name, View<T> view) {
    var wanted = name.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    var beginning = new ArrayList<Column<T>>();
    for (var column : view.columns()) {
      if (column.key().equals(wanted) || column.heading().equalsIgnoreCase(name.strip())) {
        return column;
      }
      if (!wanted.isEmpty() && column.key().startsWith(wanted)) {
        beginning.add(column);
      }
    }
    if (beginning.size() == 1) {
      return beginning.get(0);
    }
    throw unknown(name, view);
  }

  private static ShellException unknown(String name, View<?> view) {
    var known = new ArrayList<String>();
    for (var column : view.columns()) {
      if (!column.key().isEmpty()) {
        known.add(column.key());
      }
    }
    return ShellException.usage(
        ErrorCodes.VALUE,
        "There is no column \"" + name + "\"",
        "the columns are " + String.join(", ", known),
        Nearest.to(name, known)
            .map(word -> "did you mean " + word + "?")
            .orElse("use one of them"));
  }

  /** All columns, those for machines too. */
  static <T> List<Column<T>> all(View<T> view) {
    var all = new ArrayList<Column<T>>();
    for (var column : view.columns()) {
      boolean hidden = column.audience() == Column.Audience.MACHINES;
      all.add(hidden ? column.shownTo(Column.Audience.EVERYBODY) : column);
    }
    return all;
  }
}
