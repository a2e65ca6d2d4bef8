package dev.craftsh.shell.result;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Puts one value into words, which hold neither themselves nor more than is wanted. */
final class Words {
  /** No end but the value's own. */
  static final int WHOLE = Integer.MAX_VALUE;

  /** What is inside deeper than that nobody reads on a screen. */
  private static final int LEVELS = 6;

  private static final String LEFT_OUT = "…";

  private final int most;
  private final Nesting nesting;

  /** {@code most} is roughly how many letters are wanted. */
  Words(int most) {
    this.most = most;
    nesting = new Nesting(most == WHOLE ? Nesting.DEEPEST : LEVELS);
  }

  String of(@Nullable Object value) {
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
    return Nesting.hasParts(value) ? inside(value) : cut(String.valueOf(value));
  }

  private String inside(Object value) {
    if (!nesting.enter(value)) {
      return LEFT_OUT;
    }
    try {
      if (value instanceof Map<?, ?> map) {
        return map(map);
      }
      if (value instanceof Record row) {
        return record(row);
      }
      return list(value instanceof Iterable<?> items ? items : new ArrayItems(value));
    } finally {
      nesting.leave();
    }
  }

  private String list(Iterable<?> items) {
    var text = new StringBuilder();
    int count = 0;
    for (var item : items) {
      if (isEnough(text, count++)) {
        return text.append(", ").append(LEFT_OUT).toString();
      }
      text.append(text.isEmpty() ? "" : ", ").append(part(item));
    }
    return text.toString();
  }

  /** In its own words where it has some; those that Java gives every record only look like code. */
  private String record(Record row) {
    if (row instanceof Drawing drawing) {
      return drawing.words();
    }
    if (RecordView.hasOwnWords(row)) {
      return cut(row.toString());
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
  private String part(@Nullable Object value) {
    if (value instanceof Optional<?> optional) {
      return part(optional.orElse(null));
    }
    var text = of(value);
    boolean parted = value != null && Nesting.hasParts(value) && text.contains(", ");
    return parted && !(value instanceof Record row && RecordView.hasOwnWords(row))
        ? "(" + text + ")"
        : text;
  }

  private String map(Map<?, ?> map) {
    var text = new StringBuilder();
    int count = 0;
    for (var entry : map.entrySet()) {
      if (isEnough(text, count++)) {
        return text.append(", ").append(LEFT_OUT).toString();
      }
      text.append(text.isEmpty() ? "" : ", ").append(part(entry.getKey())).append('=');
      text.append(part(entry.getValue()));
    }
    return text.toString();
  }

  /** Things of which each is nothing in words could go on for ever. */
  private boolean isEnough(StringBuilder text, int count) {
    return most != WHOLE && (text.length() >= most || count >= most);
  }

  private String cut(String text) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end) + LEFT_OUT;
  }
}
