package dev.craftsh.shell.engine;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A variable that snippets find in scope, whose value the shell may change.
 *
 * @param type its static type, which may follow the value
 * @param dear whether its value is fetched only for code that names it
 */
record Binding(String name, Supplier<String> type, Supplier<@Nullable Object> value, boolean dear) {

  Binding(String name, Supplier<String> type, Supplier<@Nullable Object> value) {
    this(name, type, value, false);
  }
}
