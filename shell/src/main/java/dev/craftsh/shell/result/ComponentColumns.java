package dev.craftsh.shell.result;

import dev.craftsh.client.model.Channel;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a column for a component of a record can tell from the component's type. */
final class ComponentColumns {
  private static final Set<Class<?>> MAYBE_NUMBERS =
      Set.of(OptionalInt.class, OptionalLong.class, OptionalDouble.class);

  private ComponentColumns() {}

  static Column<Record> of(RecordComponent component, Function<Record, @Nullable Object> value) {
    var column = Column.of(Names.snakeCase(component.getName()), value);
    var type = component.getGenericType();
    if (MAYBE_NUMBERS.contains(component.getType())) {
      return column.holding(Column.Kind.NUMBER).optional();
    }
    boolean optional = component.getType() == Optional.class;
    if (optional && type instanceof ParameterizedType whole) {
      type = whole.getActualTypeArguments()[0];
    }
    var kept = classOf(type);
    var typed = column.holding(kind(kept));
    if (kept.isEnum()) {
      typed = typed.amongConstants(kept.getEnumConstants());
    }
    return optional ? typed.optional() : typed;
  }

  private static Class<?> classOf(Type type) {
    if (type instanceof ParameterizedType whole) {
      return classOf(whole.getRawType());
    }
    return type instanceof Class<?> kept ? kept : Object.class;
  }

  private static Column.Kind kind(Class<?> type) {
    if (type == boolean.class || type == Boolean.class) {
      return Column.Kind.BOOLEAN;
    }
    if ((type.isPrimitive() && type != char.class) || Number.class.isAssignableFrom(type)) {
      return Column.Kind.NUMBER;
    }
    if (type == Instant.class) {
      return Column.Kind.TIME;
    }
    if (type.isArray() || Iterable.class.isAssignableFrom(type)) {
      return Column.Kind.LIST;
    }
    boolean parted = Map.class.isAssignableFrom(type) || Record.class.isAssignableFrom(type);
    return parted && type != Channel.class ? Column.Kind.OBJECT : Column.Kind.TEXT;
  }
}
