package dev.craftsh.sandbox.memory;

import org.jspecify.annotations.Nullable;

/**
 * One value that was put in its place, or removed from it.
 *
 * @param key place and name in one
 * @param order where it stands among its neighbours
 * @param value null: removed
 */
record Change(String key, long order, @Nullable Object value) {}
