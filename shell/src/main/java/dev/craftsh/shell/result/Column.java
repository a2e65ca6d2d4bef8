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
 * @param kind what its values are
 * @param habit when a table leaves it out or leaves a cell blank
 */
public record Column<T>(
    String key,
    String heading,
    Function<T, @Nullable Object> value,
    Function<T, @Nullable Object> cell,
    Audience audience,
    Kind kind,
    Habit habit) {

  /** Who is shown a column. */
  public enum Audience {
    EVERYBODY,
    PEOPLE,
    MACHINES
  }

  /** What the values of a column are, in JSON's words; any of them may be absent. */
  public enum Kind {
    TEXT("string"),
    NUMBER("number"),
    TIME("string, a time"),
    BOOLEAN("boolean"),
    LIST("array"),
    OBJECT("object");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** The kind as the reference page says it. */
    @Override
    public String toString() {
      return words;
    }
  }

  /** How a table treats a column. */
  public enum Habit {
    PLAIN,
    /** A cell like the one above it is left blank on a screen. */
    FOLDED,
    /** Left out where every cell is empty. */
    IF_ANY
  }

  /** A column for everybody whose heading is its key in words. */
  public static <T> Column<T> of(String key, Function<T, @Nullable Object> value) {
    return new Column<>(
        key, heading(key), value, value, Audience.EVERYBODY, Kind.TEXT, Habit.PLAIN);
  }

  /** A column of numbers. */
  public static <T> Column<T> number(String key, Function<T, @Nullable Object> value) {
    return Column.<T>of(key, value).holding(Kind.NUMBER);
  }

  /** A column of instants. */
  public static <T> Column<T> time(String key, Function<T, @Nullable Object> value) {
    return Column.<T>of(key, value).holding(Kind.TIME);
  }

  /** A column that machine formats alone have, and tables with {@code --wide}. */
  public static <T> Column<T> machines(String key, Function<T, @Nullable Object> value) {
    return Column.<T>of(key, value).shownTo(Audience.MACHINES);
  }

  /** A column that tables alone have. */
  public static <T> Column<T> people(String key, Function<T, @Nullable Object> cell) {
    return Column.<T>of(key, cell).shownTo(Audience.PEOPLE);
  }

  /** The same column, read by people in another form. */
  public Column<T> shownAs(Function<T, @Nullable Object> shown) {
    return new Column<>(key, heading, value, shown, audience, kind, habit);
  }

  /** The same column under another heading. */
  public Column<T> headed(String words) {
    return new Column<>(key, words, value, cell, audience, kind, habit);
  }

  /** The same column for others. */
  public Column<T> shownTo(Audience others) {
    return new Column<>(key, heading, value, cell, others, kind, habit);
  }

  /** The same column, whose values are of that kind. */
  public Column<T> holding(Kind other) {
    return new Column<>(key, heading, value, cell, audience, other, habit);
  }

  /** The same column, which tables treat so. */
  public Column<T> with(Habit other) {
    return new Column<>(key, heading, value, cell, audience, kind, other);
  }

  private static String heading(String key) {
    if (key.isEmpty()) {
      return key;
    }
    return Character.toUpperCase(key.charAt(0)) + key.substring(1).replace('_', ' ');
  }
}
