package dev.craftsh.sandbox;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values of any kind that a store may remember: one with everything, one with as little as can be.
 */
final class Samples {
  private Samples() {}

  static List<Object> of(Class<?> type) {
    return List.of(full(type), make(type, false));
  }

  private static Object full(Class<?> type) {
    return make(type, true);
  }

  private static Object make(Type type, boolean full) {
    if (type instanceof ParameterizedType generic) {
      return container(generic, full);
    }
    if (!(type instanceof Class<?> plain)) {
      throw new AssertionError("the memory cannot keep a " + type);
    }
    Object simple = simple(plain, full);
    if (simple != null) {
      return simple;
    }
    if (plain.isEnum()) {
      Object[] all = plain.getEnumConstants();
      return all[full ? all.length - 1 : 0];
    }
    if (plain.isRecord()) {
      return record(plain, full);
    }
    throw new AssertionError(
        "the memory cannot keep a " + plain.getName() + ": make it a record of simple values");
  }

  private static @Nullable Object simple(Class<?> type, boolean full) {
    if (type == String.class) {
      return full ? "naïve \"text\" <ünï> 😀\n\u2028" : "";
    } else if (type == int.class || type == Integer.class) {
      return full ? Integer.MAX_VALUE : 0;
    } else if (type == long.class || type == Long.class) {
      return full ? Long.MAX_VALUE : 0L;
    } else if (type == double.class || type == Double.class) {
      return full ? 1.25 : 0.0;
    } else if (type == boolean.class || type == Boolean.class) {
      return full;
    } else if (type == Instant.class) {
      return Instant.ofEpochMilli(full ? 1_795_000_000_123L : 0);
    }
    return null;
  }

  private static Object container(ParameterizedType type, boolean full) {
    Type[] inside = type.getActualTypeArguments();
    if (type.getRawType() == List.class) {
      return full ? List.of(make(inside[0], true), make(inside[0], false)) : List.of();
    }
    if (type.getRawType() == Map.class && inside[0] == String.class) {
      return full ? Map.of("key", make(inside[1], true)) : Map.of();
    }
    throw new AssertionError("the memory cannot keep a " + type);
  }

  private static Object record(Class<?> type, boolean full) {
    List<Class<?>> types = new ArrayList<>();
    List<@Nullable Object> values = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      types.add(component.getType());
      boolean absent = !full && isNullable(component);
      values.add(absent ? null : make(component.getGenericType(), full));
    }
    try {
      var constructor = type.getDeclaredConstructor(types.toArray(new Class<?>[0]));
      constructor.setAccessible(true);
      return constructor.newInstance(values.toArray());
    } catch (ReflectiveOperationException broken) {
      throw new LinkageError("cannot make a " + type.getName(), broken);
    }
  }

  private static boolean isNullable(RecordComponent component) {
    AnnotatedElement type = component.getAnnotatedType();
    return type.isAnnotationPresent(Nullable.class);
  }
}
