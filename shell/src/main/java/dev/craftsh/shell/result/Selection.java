package dev.craftsh.shell.result;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which rows and columns of a result somebody wants.
 *
 * @param columns the only ones wanted, in this order; none means those that the view offers
 * @param sort keys, each with {@code -} before it for the largest first
 * @param filters conditions such as {@code status=rejected}, all of which must hold
 * @param wide whether tables show what otherwise only machines read
 */
public record Selection(
    List<String> columns, List<String> sort, List<String> filters, boolean wide) {
  /** Everything as it is. */
  public static final Selection ALL = new Selection(List.of(), List.of(), List.of(), false);

  public Selection {
    columns = List.copyOf(columns);
    sort = List.copyOf(sort);
    filters = List.copyOf(filters);
  }

  /** Refuses columns that the view does not have, before anything is done to get the rows. */
  public void check(View<?> view) {
    choose(view);
    order(view);
    condition(view);
  }

  /**
   * The same for what may have one of several shapes: one of them must have all columns. Where it
   * is not known what it has usually, nothing is refused.
   */
  public void check(List<Shape> shapes) {
    if (shapes.isEmpty() || !shapes.get(0).when().isEmpty()) {
      return;
    }
    ShellException unknown = null;
    for (var shape : shapes) {
      try {
        check(shape.view());
        return;
      } catch (ShellException notThere) {
        unknown = unknown == null ? notThere : unknown;
      }
    }
    if (unknown != null) {
      throw unknown;
    }
  }

  /** Not by {@code equals}: a record makes its own when first asked, for some milliseconds. */
  private boolean isAll() {
    return columns.isEmpty() && sort.isEmpty() && filters.isEmpty() && !wide;
  }

  /** What is wanted of the result. */
  public Result of(Result result) {
    if (isAll()) {
      return result;
    }
    if (result instanceof Result.Rows<?> rows) {
      return rows(rows);
    }
    if (result instanceof Result.One<?> one) {
      return one(one);
    }
    if (result instanceof Result.Done<?> done) {
      return done(done);
    }
    if (columns.isEmpty() && sort.isEmpty() && filters.isEmpty()) {
      return result;
    }
    if (result instanceof Sequence sequence) {
      return sequence(sequence);
    }
    throw impossible("the result has none", "leave out --columns, --sort and --filter");
  }

  private static ShellException impossible(String why, String remedy) {
    return ShellException.usage(ErrorCodes.VALUE, "Cannot choose among columns", why, remedy);
  }

  /** Whoever chooses or sorts has to look at all of them. */
  private Result sequence(Sequence sequence) {
    if (sequence.size().isEmpty()) {
      throw impossible("there may be no end of rows", "collect them first, as with toList()");
    }
    var all = sequence.all();
    var known = sequence.view();
    if (known == null && !(all.get(0) instanceof Record)) {
      throw impossible("the result has none", "leave out --columns, --sort and --filter");
    }
    return rows(new Result.Rows<>(known == null ? Views.loose((Record) all.get(0)) : known, all));
  }

  private <T> Result rows(Result.Rows<T> rows) {
    var condition = condition(rows.view());
    var chosen = new ArrayList<T>();
    for (var item : rows.items()) {
      if (condition.test(item)) {
        chosen.add(item);
      }
    }
    var order = order(rows.view());
    if (order != null) {
      chosen.sort(order);
    }
    var view = choose(rows.view());
    boolean none = chosen.isEmpty() && !rows.items().isEmpty();
    return new Result.Rows<>(none ? withoutFit(view, rows.items().size()) : view, chosen);
  }

  /** Says that there are rows, where people would take an empty table for none. */
  private <T> View<T> withoutFit(View<T> view, int count) {
    var words =
        (count == 1 ? "the one row there is does not fit" : "none of the " + count + " rows fits")
            + " --filter "
            + String.join(" --filter ", filters);
    return new FilteredView<>(view.columns(), words);
  }

  private <T> Result one(Result.One<T> one) {
    return new Result.One<>(choose(one.view()), one.item());
  }

  private <T> Result done(Result.Done<T> done) {
    return new Result.Done<>(done.sentence(), choose(done.view()), done.item());
  }

  private <T> View<T> choose(View<T> view) {
    if (columns.isEmpty()) {
      return wide ? new ChosenView<>(view, Columns.all(view)) : view;
    }
    var chosen = new ArrayList<Column<T>>();
    for (var name : columns) {
      var column = Columns.named(name, view).with(Column.Habit.PLAIN);
      chosen.add(column.shownTo(Column.Audience.EVERYBODY));
    }
    return new ChosenView<>(view, chosen);
  }

  private <T> Predicate<T> condition(View<T> view) {
    Predicate<T> all = item -> true;
    for (var filter : filters) {
      all = all.and(Condition.parse(filter, view));
    }
    return all;
  }

  private <T> @org.jspecify.annotations.Nullable Comparator<T> order(View<T> view) {
    Comparator<T> order = null;
    for (var key : sort) {
      boolean descending = key.startsWith("-");
      var column = Columns.named(descending ? key.substring(1) : key, view);
      var next = new ValueOrder<>(column, descending);
      order = order == null ? next : order.thenComparing(next);
    }
    return order;
  }
}
