package dev.craftsh.shell.engine;

import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The most useful static type for a value: one that source code can name. */
final class TypeNames {
  private static final List<Class<?>> COLLECTIONS = List.of(List.class, Set.class, Map.class);

  private TypeNames() {}

  static String of(@Nullable Object value) {
    if (value == null) {
      return "Object";
    }
    for (var type : COLLECTIONS) {
      if (type.isInstance(value)) {
        return collection(type, value);
      }
    }
    return name(visible(value.getClass()));
  }

  private static String collection(Class<?> type, Object value) {
    if (value instanceof Map<?, ?> map) {
      return type.getName() + "<" + common(map.keySet()) + ", " + common(map.values()) + ">";
    }
    return type.getName() + "<" + common((Collection<?>) value) + ">";
  }

  /** The one type of all elements, {@code Object} when they differ. */
  private static String common(Collection<?> elements) {
    Class<?> all = null;
    for (var element : elements) {
      var type = element == null ? Object.class : visible(element.getClass());
      if (all != null && all != type) {
        return "Object";
      }
      all = type;
    }
    return all == null ? "Object" : name(all);
  }

  /** The class itself or the nearest ancestor that other code may name. */
  private static Class<?> visible(Class<?> type) {
    if (type.isArray()) {
      return isVisible(innermost(type)) ? type : Object[].class;
    }
    for (Class<?> candidate = type; candidate != null; candidate = candidate.getSuperclass()) {
      if (candidate == Object.class && type.getInterfaces().length > 0) {
        var first = type.getInterfaces()[0];
        return isVisible(first) ? first : Object.class;
      }
      if (isVisible(candidate)) {
        return candidate;
      }
    }
    return Object.class;
  }

  private static boolean isVisible(Class<?> type) {
    boolean exported = type.getModule().isExported(type.getPackageName());
    return exported && isPublic(type) && !type.isAnonymousClass() && !type.isLocalClass();
  }

  private static boolean isPublic(Class<?> type) {
    var outer = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
  }

  private static Class<?> innermost(Class<?> array) {
    var component = array.getComponentType();
    return component.isArray() ? innermost(component) : component;
  }

  private static String name(Class<?> type) {
    var text = new StringBuilder(type.getCanonicalName());
    if (type.getPackageName().equals("REPL")) {
      // A class that a snippet declared; JShell knows it by its bare name.
      text.setLength(0);
      text.append(type.getSimpleName());
    }
    for (int i = 0; i < type.getTypeParameters().length; i++) {
      text.append(i == 0 ? "<?" : ", ?");
    }
    return text.append(type.getTypeParameters().length == 0 ? "" : ">").toString();
  }
}
