package dev.craftsh.shell.engine;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A variable's value as declarations tell it: its beginning, for it may be large. */
final class ToldValue {
  private static final int FEW = 100;

  /** How values are told that are not large. */
  private final Function<@Nullable Object, String> usual;

  ToldValue(Function<@Nullable Object, String> usual) {
    this.usual = usual;
  }

  /** Whether telling it calls nobody's code and takes no time. */
  static boolean isPlain(@Nullable Object value) {
    return value == null
        || value instanceof Number
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Character;
  }

  String of(@Nullable Object value) {
    if (value instanceof Collection<?> items && items.size() > FEW) {
      return beginning(items.iterator(), "[", "]");
    }
    if (value instanceof Map<?, ?> map && map.size() > FEW) {
      return beginning(map.entrySet().iterator(), "{", "}");
    }
    if (value != null && value.getClass().isArray() && Array.getLength(value) > FEW) {
      var type = value.getClass().getComponentType().getSimpleName();
      return type + "[" + Array.getLength(value) + "] { … }";
    }
    return usual.apply(value);
  }

  private static String beginning(Iterator<?> items, String open, String close) {
    var text = new StringBuilder(open);
    for (int count = 0; count < FEW; count++) {
      text.append(items.next()).append(", ");
    }
    return text.append('…').append(close).toString();
  }
}
