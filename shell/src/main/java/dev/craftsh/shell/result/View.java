package dev.craftsh.shell.result;

import java.util.List;

/** Which properties of a type there are to show, in order. */
public interface View<T> {

  List<Column<T>> columns();

  /** What to tell people instead of an empty table. */
  default String whenEmpty() {
    return "nothing to show";
  }
}
