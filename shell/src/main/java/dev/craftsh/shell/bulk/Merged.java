package dev.craftsh.shell.bulk;

import dev.craftsh.shell.result.CellText;
import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.result.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One of the rows that the command gave for an item. */
public final class Merged {
  private final Item item;
  private final Object value;

  private Merged(Item item, Object value) {
    this.item = item;
    this.value = value;
  }

  /**
   * What the command gave for all items, as one table in their order, with the cells that its line
   * used in front.
   */
  public static Result of(List<Row> rows, Collection<String> places) {
    var all = new ArrayList<Merged>();
    View<?> view = null;
    boolean alike = true;
    for (var row : rows) {
      var result = row.result().orElse(Result.nothing());
      var own = view(result);
      alike &= own == null || view == null || keys(own).equals(keys(view));
      view = view == null ? own : view;
      for (var value : values(result)) {
        all.add(new Merged(row.item(), value));
      }
    }
    View<?> shown = view == null || !alike ? null : view;
    return all.isEmpty() ? Result.nothing() : Result.rows(() -> columns(shown, places), all);
  }

  private static @Nullable View<?> view(Result result) {
    if (result instanceof Result.Rows<?> rows) {
      return rows.items().isEmpty() ? null : rows.view();
    }
    if (result instanceof Result.One<?> one) {
      return one.view();
    }
    return result instanceof Result.Done<?> done ? done.view() : null;
  }

  private static List<?> values(Result result) {
    if (result instanceof Result.Rows<?> rows) {
      return rows.items();
    }
    var value = result.value();
    return value == null ? List.of() : List.of(value);
  }

  private static List<String> keys(View<?> view) {
    var keys = new ArrayList<String>();
    for (var column : view.columns()) {
      keys.add(column.key());
    }
    return keys;
  }

  private static List<Column<Merged>> columns(@Nullable View<?> view, Collection<String> places) {
    var columns = new ArrayList<Column<Merged>>();
    for (var place : places) {
      columns.add(front(view, place));
    }
    if (view == null) {
      columns.add(Column.of("result", row -> CellText.of(row.value)));
      return columns;
    }
    for (var column : view.columns()) {
      if (column.key().isEmpty() || !places.contains(column.key())) {
        columns.add(of(column));
      }
    }
    return columns;
  }

  /** The command's own column where it has one of that name: it knows what its values are. */
  private static Column<Merged> front(@Nullable View<?> view, String place) {
    if (view != null) {
      for (var column : view.columns()) {
        if (column.key().equals(place)) {
          return of(column).shownTo(Column.Audience.EVERYBODY);
        }
      }
    }
    return Column.of(place, row -> row.item.cell(place));
  }

  /** The view is that of every value, so its columns take each of them. */
  @SuppressWarnings("unchecked")
  private static <T> Column<Merged> of(Column<T> column) {
    Function<Merged, @Nullable Object> value = row -> column.value().apply((T) row.value);
    Function<Merged, @Nullable Object> cell = row -> column.cell().apply((T) row.value);
    // A cell like the one above may belong to another item.
    return column
        .reading(value, cell)
        .with(column.habit() == Column.Habit.FOLDED ? Column.Habit.PLAIN : column.habit());
  }
}
