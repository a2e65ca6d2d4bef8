package dev.craftsh.shell.result;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows by the values of one column; rows without a value come last either way. */
record ValueOrder<T>(Column<T> column, boolean descending) implements Comparator<T> {

  @Override
  public int compare(T left, T right) {
    var first = bare(column.value().apply(left));
    var second = bare(column.value().apply(right));
    if (first == null || second == null) {
      return Boolean.compare(first == null, second == null);
    }
    int order = compareValues(first, second);
    return descending ? -order : order;
  }

  /** By what the values are: numbers by size, times by time, texts with their numbers by size. */
  static int compareValues(Object first, Object second) {
    if (first instanceof Number left && second instanceof Number right) {
      return decimal(left).compareTo(decimal(right));
    }
    if (first instanceof Instant left && second instanceof Instant right) {
      return left.compareTo(right);
    }
    if (first instanceof Enum<?> left
        && second instanceof Enum<?> right
        && left.getDeclaringClass() == right.getDeclaringClass()) {
      return Integer.compare(place(left), place(right));
    }
    return NaturalOrder.compare(CellText.of(first), CellText.of(second));
  }

  /** Constants are declared in the order that people expect, such as stable before edge. */
  private static int place(Enum<?> constant) {
    return Arrays.asList(constant.getDeclaringClass().getEnumConstants()).indexOf(constant);
  }

  private static BigDecimal decimal(Number number) {
    return number instanceof Integer || number instanceof Long
        ? BigDecimal.valueOf(number.longValue())
        : new BigDecimal(number.toString());
  }

  /** The value out of its {@code Optional}; null for an absent or empty one. */
  static @Nullable Object bare(@Nullable Object value) {
    if (value instanceof Optional<?> optional) {
      return bare(optional.orElse(null));
    }
    return value == null || CellText.of(value).isEmpty() ? null : value;
  }
}
