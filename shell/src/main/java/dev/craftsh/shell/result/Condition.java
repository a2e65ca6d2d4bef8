package dev.craftsh.shell.result;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One condition of {@code --filter}, as in {@code status=approved,published}, {@code name=k8s-*},
 * {@code version~beta} or {@code size>=1000}. A list has a value when one of its items has.
 */
record Condition<T>(Column<T> column, String operator, List<String> wanted)
    implements Predicate<T> {
  /** Longer ones first, so that none is taken for the beginning of another. */
  private static final List<String> OPERATORS = List.of("!=", ">=", "<=", "=", "~", ">", "<");

  static <T> Condition<T> parse(String text, View<T> view) {
    int at = 0;
    while (at < text.length() && "!=~<>".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    for (var operator : OPERATORS) {
      if (at > 0 && text.startsWith(operator, at)) {
        var column = Columns.named(text.substring(0, at), view);
        return new Condition<>(column, operator, values(text.substring(at + operator.length())));
      }
    }
    throw ShellException.usage(
        ErrorCodes.VALUE,
        "Cannot filter by \"" + text + "\"",
        "a filter is a column, one of = != ~ > >= < <=, and a value",
        "write for example --filter status=rejected");
  }

  private static List<String> values(String text) {
    return List.of(text.strip().split(",", -1));
  }

  @Override
  public boolean test(T item) {
    var values = values(column.value().apply(item));
    if (operator.equals("!=")) {
      return !matchesAny(values, "=");
    }
    return matchesAny(values, operator);
  }

  private static List<@Nullable Object> values(@Nullable Object value) {
    var values = new ArrayList<@Nullable Object>();
    if (value instanceof List<?> items && !items.isEmpty()) {
      values.addAll(items);
    } else {
      values.add(value);
    }
    return values;
  }

  private boolean matchesAny(List<@Nullable Object> values, String how) {
    for (var value : values) {
      for (var wish : wanted) {
        if (matches(value, how, wish.strip())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean matches(@Nullable Object value, String how, String wish) {
    var text = CellText.of(value);
    if (how.equals("=")) {
      return Glob.matches(fold(text), fold(wish));
    }
    if (how.equals("~")) {
      return fold(text).contains(fold(wish));
    }
    var bare = ValueOrder.bare(value);
    if (bare == null) {
      return false;
    }
    int order = ValueOrder.compareValues(comparable(bare), typed(bare, wish));
    return switch (how) {
      case ">" -> order > 0;
      case ">=" -> order >= 0;
      case "<" -> order < 0;
      default -> order <= 0;
    };
  }

  /** A number for a number; else the text, which for times sorts by time too. */
  private static Object typed(Object value, String wish) {
    if (value instanceof Number) {
      try {
        return new BigDecimal(wish);
      } catch (NumberFormatException words) {
        throw ShellException.usage(
            ErrorCodes.VALUE,
            "Cannot compare with \"" + wish + "\"",
            "the column holds numbers",
            "write a number");
      }
    }
    return wish;
  }

  private static Object comparable(Object value) {
    return value instanceof Number ? value : CellText.of(value);
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
