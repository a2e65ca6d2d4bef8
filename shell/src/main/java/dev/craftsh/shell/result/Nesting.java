package dev.craftsh.shell.result;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The way from a value into its parts, which must neither lead back to it nor on for ever. */
public final class Nesting {
  /** Deeper than any data that somebody made, and far from filling the stack. */
  public static final int DEEPEST = 200;

  private final int levels;
  private final List<Object> way = new ArrayList<>();

  /** {@code levels} is how deep the way may lead. */
  public Nesting(int levels) {
    this.levels = levels;
  }

  /** Whether it is shown as its parts; a path is read as one name. */
  public static boolean hasParts(Object value) {
    return value instanceof Map
        || value instanceof Record
        || (value instanceof Iterable && !(value instanceof Path) && !(value instanceof Throwable))
        || value.getClass().isArray();
  }

  /** Goes into {@code value}; returns false, and does not, where it is too deep or in itself. */
  public boolean enter(Object value) {
    if (way.size() >= levels) {
      return false;
    }
    for (var outer : way) {
      if (outer == value) {
        return false;
      }
    }
    way.add(value);
    return true;
  }

  /** Comes back out of what was entered last. */
  public void leave() {
    way.remove(way.size() - 1);
  }
}
