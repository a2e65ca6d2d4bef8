package dev.craftsh.shell.bulk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One of many: a row of a table, or a bare word.
 *
 * @param number which it is, from 1
 * @param cells by {@link #key}, in the order of the columns
 */
public record Item(int number, Map<String, String> cells) {
  /** What a bare word is called. */
  public static final String NAME = "name";

  /** Stands for the first cell, whatever its column is called. */
  static final String FIRST = "item";

  public Item {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  /** A bare word. */
  public static Item named(int number, String name) {
    return new Item(number, Map.of(NAME, name));
  }

  /** A heading as it is written in a line: {@code Created at} is {@code created_at}. */
  public static String key(String heading) {
    return heading.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
  }

  boolean has(String key) {
    return cells.containsKey(key) || (key.equals(FIRST) && !cells.isEmpty());
  }

  /** The cell of a column that {@link #has} knows. */
  public String cell(String key) {
    var cell = cells.get(key);
    return cell == null ? cells.values().iterator().next() : cell;
  }
}
