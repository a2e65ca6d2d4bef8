package dev.craftsh.shell.result;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Things that come one after another, perhaps without end; only those that are shown are ever held.
 *
 * @param view their columns; null where the first of them tells
 * @param items gives them; what comes from a stream is given once
 * @param size how many there are, where somebody knows
 * @param value the live object behind it
 */
public record Sequence(
    @Nullable View<Object> view, Iterable<?> items, OptionalLong size, @Nullable Object value)
    implements Result {
  /** Nothing comes. */
  public static final Sequence EMPTY = new Sequence(null, List.of(), OptionalLong.of(0), null);

  @Override
  public void writeTo(Renderer renderer) throws IOException {
    var ahead = new Ahead(items.iterator());
    var columns = view == null && ahead.first instanceof Record row ? Views.loose(row) : view;
    var all = new Once(ahead);
    if (columns == null) {
      renderer.values(all);
    } else {
      renderer.rows(columns, all);
    }
  }

  /**
   * The first of them and those after them.
   *
   * @param rest null where nothing is left
   */
  record Split(Sequence page, @Nullable Sequence rest) {}

  Split split(int most) {
    var all = items.iterator();
    var page = new ArrayList<@Nullable Object>();
    while (page.size() < most && all.hasNext()) {
      page.add(all.next());
    }
    var shown = new Sequence(view, page, OptionalLong.of(page.size()), value);
    if (!all.hasNext()) {
      return new Split(shown, null);
    }
    var left =
        size.isPresent() ? OptionalLong.of(size.getAsLong() - page.size()) : OptionalLong.empty();
    return new Split(shown, new Sequence(view, new Once(all), left, value));
  }

  /** All of them, for what cannot be told of one at a time. */
  List<Object> all() {
    var all = new ArrayList<Object>();
    for (var item : items) {
      all.add(item);
    }
    return all;
  }

  /** What goes on where it was left. */
  private record Once(Iterator<?> left) implements Iterable<Object> {
    @Override
    @SuppressWarnings("unchecked") // an iterator only gives
    public Iterator<Object> iterator() {
      return (Iterator<Object>) left;
    }
  }

  /** Has looked at the first already. */
  private static final class Ahead implements Iterator<Object> {
    private final Iterator<?> rest;
    private final boolean any;
    private final @Nullable Object first;
    private boolean begun;

    Ahead(Iterator<?> rest) {
      this.rest = rest;
      any = rest.hasNext();
      first = any ? rest.next() : null;
    }

    @Override
    public boolean hasNext() {
      return begun ? rest.hasNext() : any;
    }

    @Override
    @SuppressWarnings("NullAway") // what Java code gives may be null, and renderers know
    public Object next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      var next = begun ? rest.next() : first;
      begun = true;
      return next;
    }
  }
}
