package dev.craftsh.shell.result;

import com.google.gson.JsonElement;
import dev.craftsh.client.model.RegisteredName;
import dev.craftsh.client.model.Resource;
import dev.craftsh.client.model.ResourceRevision;
import dev.craftsh.client.model.Revision;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/** Finds what there is to show of a value that Java code left behind. */
public final class Views {
  /** More are neither copied nor all looked at before the first is shown. */
  private static final int FEW = 1000;

  private Views() {}

  /**
   * The value as a result: records and lists and maps of them have columns, streams go on one thing
   * at a time, the rest are words.
   */
  public static Result resultOf(@Nullable Object value) {
    if (value instanceof Result result) {
      return result;
    }
    if (value instanceof Optional<?> optional) {
      return resultOf(optional.orElse(null));
    }
    if (value != null && value.getClass().isArray()) {
      return resultOf(new ArrayItems(value));
    }
    if (value instanceof Record row) {
      return one(row);
    }
    if (value instanceof Row row) {
      return Result.one(Row.Shown.like(row), row);
    }
    if (value instanceof Collection<?> items && items.isEmpty()) {
      return Result.rows(List::of, List.of());
    }
    if (value instanceof Collection<?> items) {
      return collection(items);
    }
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      return ofMap(map);
    }
    return value == null ? Result.text(null) : oneByOne(value);
  }

  /** What may be given once, or never end. */
  private static Result oneByOne(Object value) {
    Iterable<?> items = null;
    if (value instanceof BaseStream<?, ?> stream) {
      items = new Given(stream);
    } else if (value instanceof Iterator<?> iterator) {
      items = () -> anything(iterator);
    } else if (value instanceof Iterable<?> iterable && !isOneThing(value)) {
      items = iterable;
    }
    return items == null
        ? Result.text(value)
        : new Sequence(null, items, OptionalLong.empty(), value);
  }

  private static boolean isOneThing(Object value) {
    return value instanceof Path || value instanceof JsonElement || value instanceof Throwable;
  }

  @SuppressWarnings("unchecked") // an iterator only gives
  private static Iterator<Object> anything(Iterator<?> iterator) {
    return (Iterator<Object>) iterator;
  }

  private static Result one(Record row) {
    return Result.one(viewOf(row), row);
  }

  private static Result collection(Collection<?> items) {
    if (items.iterator().next() instanceof Row first && allAreRows(items)) {
      var rows = new ArrayList<Row>(items.size());
      items.forEach(item -> rows.add((Row) item));
      return Result.rows(Row.Shown.like(first), rows);
    }
    if (!beginsWithRecordsOfOneType(items)) {
      return Result.text(items);
    }
    if (items.size() > FEW) {
      return new Sequence(null, items, OptionalLong.of(items.size()), items);
    }
    var rows = new ArrayList<Record>(items.size());
    for (var item : items) {
      rows.add((Record) item);
    }
    return Result.rows(viewOf(rows.get(0)), rows);
  }

  private static boolean allAreRows(Collection<?> items) {
    for (var item : items) {
      if (!(item instanceof Row)) {
        return false;
      }
    }
    return true;
  }

  private static boolean beginsWithRecordsOfOneType(Collection<?> items) {
    Class<?> type = null;
    int seen = 0;
    for (var item : items) {
      if (!(item instanceof Record) || (type != null && item.getClass() != type)) {
        return false;
      }
      type = item.getClass();
      if (++seen > FEW) {
        return true;
      }
    }
    return type != null;
  }

  private static Result ofMap(Map<?, ?> map) {
    if (map.size() > FEW) {
      return new Sequence(new EntryView(), map.entrySet(), OptionalLong.of(map.size()), map);
    }
    return new Result.Rows<Object>(new EntryView(), new ArrayList<Object>(map.entrySet()));
  }

  /** The view for a row like this one, which holds out when another kind of thing comes along. */
  static View<Object> loose(Record row) {
    return LooseView.of(viewOf(row), row.getClass());
  }

  private static View<Record> viewOf(Record row) {
    return row instanceof StatusRow status && status.base().isEmpty()
        ? anyRecord(new StatusView(false))
        : viewOf(row.getClass());
  }

  /** What records of that type show as. */
  public static View<Record> viewOf(Class<? extends Record> type) {
    if (type == Revision.class) {
      return anyRecord(new RevisionView());
    }
    if (type == RegisteredName.class) {
      return anyRecord(new RegisteredNameView());
    }
    if (type == Resource.class) {
      return anyRecord(new ResourceView());
    }
    if (type == ResourceRevision.class) {
      return anyRecord(new ResourceRevisionView());
    }
    if (type == StatusRow.class) {
      return anyRecord(new StatusView(true));
    }
    return type == ReleaseChange.class ? anyRecord(new ReleaseChangeView()) : RecordView.of(type);
  }

  /** The cast holds because each view is chosen by the class of the record it is given. */
  @SuppressWarnings("unchecked")
  private static View<Record> anyRecord(View<?> view) {
    return (View<Record>) view;
  }

  /** A stream may be asked for its things once. */
  private static final class Given implements Iterable<Object> {
    private final BaseStream<?, ?> stream;
    private @Nullable Iterator<Object> begun;

    Given(BaseStream<?, ?> stream) {
      this.stream = stream;
    }

    @Override
    public Iterator<Object> iterator() {
      var known = begun;
      if (known == null) {
        known = anything(stream.iterator());
        begun = known;
      }
      return known;
    }
  }

  /** A view for the entries of a map. */
  private record EntryView() implements View<Object> {
    private static final List<Column<Object>> COLUMNS =
        List.of(
            Column.of("key", entry -> CellText.of(((Map.Entry<?, ?>) entry).getKey())),
            Column.of("value", entry -> ((Map.Entry<?, ?>) entry).getValue()));

    @Override
    public List<Column<Object>> columns() {
      return COLUMNS;
    }
  }
}
