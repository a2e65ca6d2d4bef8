package dev.craftsh.shell.result;

import java.util.List;

/** Some of another view's columns. */
record ChosenView<T>(View<T> whole, List<Column<T>> columns) implements View<T> {

  @Override
  public String whenEmpty() {
    return whole.whenEmpty();
  }
}
