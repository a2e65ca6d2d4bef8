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
    return value.toString();
  }

  private static String list(Iterable<?> items) {
    var text = new StringBuilder();
    for (var item : items) {
      text.append(text.isEmpty() ? "" : ", ").append(of(item));
    }
    return text.toString();
  }

  private static String map(Map<?, ?> map) {
    var text = new StringBuilder();
    for (var entry : map.entrySet()) {
      text.append(text.isEmpty() ? "" : ", ").append(entry.getKey()).append('=');
      text.append(of(entry.getValue()));
    }
    return text.toString();
  }
}
