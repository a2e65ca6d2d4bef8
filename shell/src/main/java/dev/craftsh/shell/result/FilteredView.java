package dev.craftsh.shell.result;

import java.util.List;

/** Columns whose rows were all filtered out. */
record FilteredView<T>(List<Column<T>> columns, String whenEmpty) implements View<T> {}
