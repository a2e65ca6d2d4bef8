package dev.craftsh.shell.result;

import dev.craftsh.client.model.RegisteredName;
import dev.craftsh.client.model.Resource;
import dev.craftsh.client.model.ResourceRevision;
import dev.craftsh.client.model.Revision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what there is to show of a value that Java code left behind. */
public final class Views {

  private Views() {}

  /** The value as a result: records and lists and maps of them have columns, the rest are words. */
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
    if (value instanceof Collection<?> items && items.isEmpty()) {
      return Result.rows(List::of, List.of());
    }
    if (value instanceof Collection<?> items && areRecordsOfOneType(items)) {
      return rows(items);
    }
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      return ofMap(map);
    }
    return Result.text(value);
  }

  private static Result one(Record row) {
    return Result.one(viewOf(row), row);
  }

  private static Result rows(Collection<?> items) {
    var rows = new ArrayList<Record>(items.size());
    for (var item : items) {
      rows.add((Record) item);
    }
    return Result.rows(viewOf(rows.get(0)), rows);
  }

  private static boolean areRecordsOfOneType(Collection<?> items) {
    Class<?> type = null;
    for (var item : items) {
      if (!(item instanceof Record) || (type != null && item.getClass() != type)) {
        return false;
      }
      type = item.getClass();
    }
    return type != null;
  }

  private static Result ofMap(Map<?, ?> map) {
    var rows = new ArrayList<Map.Entry<?, ?>>(map.entrySet());
    View<Map.Entry<?, ?>> view =
        () ->
            List.of(
                Column.of("key", entry -> String.valueOf(entry.getKey())),
                Column.of("value", Map.Entry::getValue));
    return new Result.Rows<>(view, rows);
  }

  /** The cast holds because each view is chosen by the class of the record it is given. */
  @SuppressWarnings("unchecked")
  private static View<Record> viewOf(Record row) {
    View<?> view;
    if (row instanceof Revision) {
      view = new RevisionView();
    } else if (row instanceof RegisteredName) {
      view = new RegisteredNameView();
    } else if (row instanceof Resource) {
      view = new ResourceView();
    } else if (row instanceof ResourceRevision) {
      view = new ResourceRevisionView();
    } else if (row instanceof StatusRow status) {
      view = new StatusView(status.base().isPresent());
    } else if (row instanceof ReleaseChange) {
      view = new ReleaseChangeView();
    } else {
      view = RecordView.of(row);
    }
    return (View<Record>) view;
  }
}
