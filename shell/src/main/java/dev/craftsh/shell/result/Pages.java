package dev.craftsh.shell.result;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Long results a page at a time: keeps what comes after the page that was shown last. */
public final class Pages {
  private @Nullable Result rest;

  /**
   * What to show of a result now.
   *
   * @param more whether something is left for the next page
   * @param left how much, where somebody knows
   */
  public record Page(Result shown, boolean more, OptionalLong left) {
    /** Nothing is kept back. */
    public static Page all(Result result) {
      return new Page(result, false, OptionalLong.empty());
    }
  }

  /**
   * The first page; what was left of an earlier result is forgotten.
   *
   * @param rows how many are a page, looked up when needed
   * @param fewest so many are never more than a page
   */
  public Page begin(Result result, IntSupplier rows, int fewest) {
    return isShort(result, fewest) ? Page.all(result) : begin(result, rows.getAsInt());
  }

  private static boolean isShort(Result result, int rows) {
    return !(result instanceof Sequence)
        && !(result instanceof Result.Rows<?> all && all.items().size() > rows)
        && !(result instanceof Result.Text text
            && text.value() instanceof Collection<?> items
            && items.size() > rows);
  }

  private Page begin(Result result, int rows) {
    if (result instanceof Result.Rows<?> all) {
      return rows(all, rows);
    }
    if (result instanceof Sequence sequence) {
      return sequence(sequence, rows);
    }
    if (result instanceof Result.Text text && text.value() instanceof Collection<?> items) {
      return items.size() > rows
          ? sequence(new Sequence(null, items, OptionalLong.of(items.size()), items), rows)
          : Page.all(result);
    }
    return Page.all(result);
  }

  /** What was not shown yet; null when there is nothing. */
  public @Nullable Result rest() {
    return rest;
  }

  private <T> Page rows(Result.Rows<T> all, int rows) {
    var items = all.items();
    if (items.size() <= rows) {
      rest = null;
      return Page.all(all);
    }
    List<T> after = items.subList(rows, items.size());
    rest = new Result.Rows<>(all.view(), after);
    var page = new Result.Rows<>(all.view(), items.subList(0, rows));
    return new Page(page, true, OptionalLong.of(after.size()));
  }

  private Page sequence(Sequence all, int rows) {
    // Code that fails or is stopped half-way may go on later, though not with what it gave before.
    rest = all;
    var split = all.split(rows);
    var after = split.rest();
    rest = after;
    return after == null ? Page.all(split.page()) : new Page(split.page(), true, after.size());
  }
}
