package dev.craftsh.shell.result;

import java.lang.reflect.Array;
import java.util.AbstractList;
import org.jspecify.annotations.Nullable;

/** What an array of any type holds, primitive ones too, without a copy of it. */
public final class ArrayItems extends AbstractList<@Nullable Object> {
  private final Object array;

  /** {@code array} must be one. */
  public ArrayItems(Object array) {
    this.array = array;
  }

  @Override
  public @Nullable Object get(int index) {
    return Array.get(array, index);
  }

  @Override
  public int size() {
    return Array.getLength(array);
  }
}
