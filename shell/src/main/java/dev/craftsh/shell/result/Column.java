package dev.craftsh.shell.result;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One property of a row.
 *
 * @param key its name in machine formats, snake_case
 * @param heading its name above a table
 * @param value what machine formats write
 * @param cell what people read, when that is not the value itself
 * @param audience which formats show it
 */
public record Column<T>(
    String key,
    String heading,
    Function<T, @Nullable Object> value,
    Function<T, @Nullable Object> cell,
    Audience audience) {

  /** Who is shown a column. */
  public enum Audience {
    EVERYBODY,
    PEOPLE,
    MACHINES
  }

  /** A column for everybody whose heading is its key in words. */
  public static <T> Column<T> of(String key, Function<T, @Nullable Object> value) {
    return new Column<>(key, heading(key), value, value, Audience.EVERYBODY);
  }

  /** A column that machine formats alone have. */
  public static <T> Column<T> machines(String key, Function<T, @Nullable Object> value) {
    return new Column<>(key, heading(key), value, value, Audience.MACHINES);
  }

  /** A column that tables alone have. */
  public static <T> Column<T> people(String key, Function<T, @Nullable Object> cell) {
    return new Column<>(key, heading(key), cell, cell, Audience.PEOPLE);
  }

  /** The same column, read by people in another form. */
  public Column<T> shownAs(Function<T, @Nullable Object> shown) {
    return new Column<>(key, heading, value, shown, audience);
  }

  /** The same column under another heading. */
  public Column<T> headed(String words) {
    return new Column<>(key, words, value, cell, audience);
  }

  private static String heading(String key) {
    if (key.isEmpty()) {
      return key;
    }
    return Character.toUpperCase(key.charAt(0)) + key.substring(1).replace('_', ' ');
  }
}
