package dev.craftsh.shell.result;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a unit of input gave: to be shown, or to be used by Java code through {@link #value()}. */
public sealed interface Result
    permits Result.Nothing,
        Result.Rows,
        Result.One,
        Result.Text,
        Result.Page,
        Result.Done,
        Sequence {

  /** No value at all, as of a declaration. */
  static Result nothing() {
    return new Nothing();
  }

  /** Hands this result to the renderer's method for its kind. */
  void writeTo(Renderer renderer) throws IOException;

  /** The live object behind it; null when there is none. */
  @Nullable Object value();

  /** The value, when it is of that type. */
  default <T> T as(Class<T> type) {
    var value = value();
    if (value == null || !type.isInstance(value)) {
      var actual = value == null ? "nothing" : value.getClass().getSimpleName();
      throw new ClassCastException("the result is " + actual + ", not " + type.getSimpleName());
    }
    return type.cast(value);
  }

  /**
   * Its rows, all of them, each by the keys that its JSON has: {@code row.text("channel")}, {@code
   * row.number("revision")}. A single thing is one row.
   */
  default List<Row> rows() {
    return RowTaker.of(this);
  }

  /** The same with these columns only, in this order; they may be any that machine formats have. */
  default Result columns(String... keys) {
    return new Selection(List.of(keys), List.of(), List.of(), false).of(this);
  }

  /** The same rows sorted by these columns; {@code -} before a key puts the largest first. */
  default Result sort(String... keys) {
    return new Selection(List.of(), List.of(keys), List.of(), false).of(this);
  }

  /** The rows for which all these conditions hold, such as {@code status=rejected}. */
  default Result filter(String... conditions) {
    return new Selection(List.of(), List.of(), List.of(conditions), false).of(this);
  }

  /** A result of many, with the view that its type asks for. */
  static <T> Result rows(View<T> view, List<T> items) {
    return new Rows<>(view, items);
  }

  /** A result of one. */
  static <T> Result one(View<T> view, T item) {
    return new One<>(view, item);
  }

  /** Words, a number, or whatever else has no columns. */
  static Result text(@Nullable Object value) {
    return new Text(value);
  }

  /** Words for people, whose lines may be broken where the screen has no room for them. */
  static Result page(String text) {
    return new Page(text);
  }

  /** Something was done; people read the sentence, machine formats show the object. */
  static <T> Result done(String sentence, View<T> view, T item) {
    return new Done<>(sentence, view, item);
  }

  /** See {@link #nothing}. */
  record Nothing() implements Result {
    @Override
    public void writeTo(Renderer renderer) {}

    @Override
    public @Nullable Object value() {
      return null;
    }
  }

  /** See {@link #rows}. */
  record Rows<T>(View<T> view, List<T> items) implements Result {
    public Rows {
      items = List.copyOf(items);
    }

    @Override
    public void writeTo(Renderer renderer) throws IOException {
      renderer.rows(view, items);
    }

    /** Columns are not made for it: it is told of each variable that holds a result. */
    @Override
    public String toString() {
      return items.size() == 1 ? "1 row" : items.size() + " rows";
    }

    @Override
    public Object value() {
      return items;
    }
  }

  /** See {@link #one}. */
  record One<T>(View<T> view, T item) implements Result {
    @Override
    public void writeTo(Renderer renderer) throws IOException {
      renderer.one(view, item);
    }

    @Override
    public String toString() {
      return String.valueOf(item);
    }

    @Override
    public @Nullable Object value() {
      return item;
    }
  }

  /** See {@link #text}. */
  record Text(@Nullable Object value) implements Result {
    @Override
    public void writeTo(Renderer renderer) throws IOException {
      renderer.text(value);
    }
  }

  /** See {@link #page}. */
  record Page(String value) implements Result {
    @Override
    public void writeTo(Renderer renderer) throws IOException {
      renderer.page(value);
    }
  }

  /** See {@link #done}. */
  record Done<T>(String sentence, View<T> view, T item) implements Result {
    @Override
    public void writeTo(Renderer renderer) throws IOException {
      renderer.done(sentence, view, item);
    }

    @Override
    public String toString() {
      return sentence;
    }

    @Override
    public @Nullable Object value() {
      return item;
    }
  }
}
