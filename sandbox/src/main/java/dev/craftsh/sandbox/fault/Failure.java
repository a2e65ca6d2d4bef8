package dev.craftsh.sandbox.fault;

import org.jspecify.annotations.Nullable;

/**
 * An answer that a test wants instead of the right one.
 *
 * @param pathPart only requests whose path contains it fail; empty: any
 * @param code null: the answer has no error list, as from a proxy
 */
public record Failure(String pathPart, int status, @Nullable String code, String message) {}
