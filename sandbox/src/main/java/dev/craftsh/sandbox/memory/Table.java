package dev.craftsh.sandbox.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values by name, in the order in which the names came; a new value takes the old one's place. */
public final class Table<V> {
  private record Row<V>(String key, long order, V value) {}

  private final Memory memory;
  private final String place;
  private final Map<String, Row<V>> rows = new LinkedHashMap<>();
  private long newest;

  Table(Memory memory, String place, Class<V> type) {
    this.memory = memory;
    this.place = place;
    List<Row<V>> kept = new ArrayList<>();
    memory.recall(place, type, (key, order, value) -> kept.add(new Row<>(key, order, value)));
    kept.sort(Comparator.comparingLong(Row::order));
    for (Row<V> row : kept) {
      rows.put(row.key(), row);
      newest = row.order();
    }
  }

  public @Nullable V get(String key) {
    Row<V> row = memory.alone(() -> rows.get(key));
    return row == null ? null : row.value();
  }

  public boolean contains(String key) {
    return memory.alone(() -> rows.containsKey(key));
  }

  public void put(String key, V value) {
    memory.alone(
        () -> {
          Row<V> old = rows.get(key);
          long order = old == null ? ++newest : old.order();
          rows.put(key, new Row<>(key, order, value));
          memory.changed(place, key, order, value);
        });
  }

  public void remove(String key) {
    memory.alone(
        () -> {
          if (rows.remove(key) != null) {
            memory.changed(place, key, 0, null);
          }
        });
  }

  public List<String> keys() {
    return memory.alone(() -> new ArrayList<>(rows.keySet()));
  }

  public List<V> values() {
    return memory.alone(
        () -> {
          List<V> values = new ArrayList<>(rows.size());
          for (Row<V> row : rows.values()) {
            values.add(row.value());
          }
          return values;
        });
  }

  public int size() {
    return memory.alone(rows::size);
  }

  public boolean isEmpty() {
    return size() == 0;
  }
}
