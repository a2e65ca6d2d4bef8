package dev.craftsh.shell.engine;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A variable that snippets find in scope, whose value the shell may change.
 *
 * @param type its static type, which may follow the value
 */
record Binding(String name, Supplier<String> type, Supplier<@Nullable Object> value) {}
