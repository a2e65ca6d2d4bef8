package dev.craftsh.shell.engine;

import org.jspecify.annotations.Nullable;

/**
 * What a snippet left behind.
 *
 * @param hasValue false for declarations, imports and statements
 * @param value the live object, not its text
 * @param typeName the static type as the user would write it, empty when there is no value
 * @param name the variable that now holds the value, empty when there is none
 */
public record Evaluation(boolean hasValue, @Nullable Object value, String typeName, String name) {

  /** A snippet that ran and left no value. */
  public static final Evaluation NONE = new Evaluation(false, null, "", "");
}
