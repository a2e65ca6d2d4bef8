package dev.craftsh.sandbox.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values by number, in ascending order. */
public final class Numbered<V> {
  private final Memory memory;
  private final String place;
  private final TreeMap<Integer, V> rows = new TreeMap<>();

  Numbered(Memory memory, String place, Class<V> type) {
    this.memory = memory;
    this.place = place;
    memory.recall(place, type, (key, order, value) -> rows.put((int) order, value));
  }

  public @Nullable V get(int number) {
    return memory.alone(() -> rows.get(number));
  }

  public void put(int number, V value) {
    memory.alone(
        () -> {
          rows.put(number, value);
          memory.changed(place, Integer.toString(number), number, value);
        });
  }

  /** Gives the value the number after the last one, or 1, and tells it. */
  public int append(V value) {
    return memory.alone(
        () -> {
          int number = last() + 1;
          put(number, value);
          return number;
        });
  }

  public void remove(int number) {
    memory.alone(
        () -> {
          if (rows.remove(number) != null) {
            memory.changed(place, Integer.toString(number), number, null);
          }
        });
  }

  /** The highest number; 0 when there is none. */
  public int last() {
    return memory.alone(() -> rows.isEmpty() ? 0 : rows.lastKey());
  }

  public List<V> values() {
    return memory.alone(() -> new ArrayList<>(rows.values()));
  }

  public int size() {
    return memory.alone(rows::size);
  }

  public boolean isEmpty() {
    return size() == 0;
  }
}
