package dev.craftsh.shell.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
 * @param meaning what is promised of it
 */
public record Column<T>(
    String key,
    String heading,
    Function<T, @Nullable Object> value,
    Function<T, @Nullable Object> cell,
    Audience audience,
    Kind kind,
    Habit habit,
    Meaning meaning) {
  /** Names of properties that tell one row from another, in any view and any record. */
  private static final Set<String> IDENTIFYING =
      Set.of("name", "revision", "channel", "track", "resource", "field", "key", "number", "job");

  /** Who is shown a column. */
  public enum Audience {
    EVERYBODY,
    PEOPLE,
    MACHINES
  }

  /** What the values of a column are, in JSON's words. */
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
    IF_ANY,
    /** The last to be left out where a screen is too narrow. */
    VITAL
  }

  /** Whether it is what tells one row from another, unless all rows have the same there. */
  public boolean identifies() {
    return IDENTIFYING.contains(key);
  }

  /** A column for everybody whose heading is its key in words. */
  public static <T> Column<T> of(String key, Function<T, @Nullable Object> value) {
    return new Column<>(
        key,
        heading(key),
        value,
        value,
        Audience.EVERYBODY,
        Kind.TEXT,
        Habit.PLAIN,
        Meaning.UNSAID);
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
    return new Column<>(key, heading, value, shown, audience, kind, habit, meaning);
  }

  /** The same column under another heading. */
  public Column<T> headed(String words) {
    return new Column<>(key, words, value, cell, audience, kind, habit, meaning);
  }

  /** The same column for others. */
  public Column<T> shownTo(Audience others) {
    return new Column<>(key, heading, value, cell, others, kind, habit, meaning);
  }

  /** The same column, whose values are of that kind. */
  public Column<T> holding(Kind other) {
    return new Column<>(key, heading, value, cell, audience, other, habit, meaning);
  }

  /** The same column, which tables treat so. */
  public Column<T> with(Habit other) {
    return new Column<>(key, heading, value, cell, audience, kind, other, meaning);
  }

  /** The same column, explained. */
  public Column<T> saying(String words) {
    return meaning(new Meaning(words, meaning.optional(), meaning.values()));
  }

  /** The same column, which some rows have no value for. */
  public Column<T> optional() {
    return meaning(new Meaning(meaning.words(), true, meaning.values()));
  }

  /** The same column, whose values are some of these. */
  public Column<T> among(String... values) {
    return meaning(new Meaning(meaning.words(), meaning.optional(), List.of(values)));
  }

  /** The same column, whose values are those of a type. */
  public Column<T> among(Class<? extends Enum<?>> type) {
    return amongConstants(type.getEnumConstants());
  }

  /** The same column, whose values are these constants. */
  Column<T> amongConstants(Object[] constants) {
    var words = new ArrayList<String>();
    for (var constant : constants) {
      words.add(Names.ofConstant((Enum<?>) constant));
    }
    return among(words.toArray(new String[0]));
  }

  private Column<T> meaning(Meaning other) {
    return new Column<>(key, heading, value, cell, audience, kind, habit, other);
  }

  /** The same column for rows of which such a thing is a part. */
  public <S> Column<S> ofPart(Function<S, T> part) {
    return reading(row -> value.apply(part.apply(row)), row -> cell.apply(part.apply(row)));
  }

  /** The same column for other rows. */
  public <S> Column<S> reading(
      Function<S, @Nullable Object> otherValue, Function<S, @Nullable Object> otherCell) {
    return new Column<>(key, heading, otherValue, otherCell, audience, kind, habit, meaning);
  }

  private static String heading(String key) {
    if (key.isEmpty()) {
      return key;
    }
    return Character.toUpperCase(key.charAt(0)) + key.substring(1).replace('_', ' ');
  }
}
