package dev.craftsh.shell.result;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One value in one cell, in words. */
public final class CellText {

  private CellText() {}

  /** The value in words; an absent one is the empty text. */
  public static String of(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Optional<?> optional) {
      return of(optional.orElse(null));
    }
    if (value instanceof OptionalInt number) {
      return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
    }
    if (value instanceof OptionalLong number) {
      return number.isPresent() ? String.valueOf(number.getAsLong()) : "";
    }
    if (value instanceof Instant time) {
      return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
    if (value instanceof Enum<?> constant) {
      return Names.ofConstant(constant);
    }
    if (value instanceof Map<?, ?> map) {
      return map(map);
    }
    if (value instanceof Iterable<?> items && !(value instanceof java.nio.file.Path)) {
      return list(items);
    }
    return value instanceof Record row ? record(row) : other(value);
  }

  private static String other(Object value) {
    return value.getClass().isArray() ? list(new ArrayItems(value)) : value.toString();
  }

  private static String list(Iterable<?> items) {
    var text = new StringBuilder();
    for (var item : items) {
      text.append(text.isEmpty() ? "" : ", ").append(part(item));
    }
    return text.toString();
  }

  /** In its own words where it has some; those that Java gives every record only look like code. */
  private static String record(Record row) {
    if (row instanceof Drawing drawing) {
      return drawing.words();
    }
    var own = row.toString();
    if (!own.startsWith(row.getClass().getSimpleName() + "[")) {
      return own;
    }
    var text = new StringBuilder();
    for (var column : RecordView.of(row).columns()) {
      var value = part(column.value().apply(row));
      if (!value.isEmpty()) {
        text.append(text.isEmpty() ? "" : ", ").append(column.key()).append('=').append(value);
      }
    }
    return text.toString();
  }

  /** A value inside another one, in parentheses where it has parts itself. */
  private static String part(@Nullable Object value) {
    if (value instanceof Optional<?> optional) {
      return part(optional.orElse(null));
    }
    var text = of(value);
    boolean parted = text.contains(", ") && !text.equals(String.valueOf(value));
    return parted ? "(" + text + ")" : text;
  }

  private static String map(Map<?, ?> map) {
    var text = new StringBuilder();
    for (var entry : map.entrySet()) {
      text.append(text.isEmpty() ? "" : ", ").append(entry.getKey()).append('=');
      text.append(part(entry.getValue()));
    }
    return text.toString();
  }
}
