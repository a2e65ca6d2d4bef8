package dev.craftsh.client.model;

import java.time.Instant;

/**
 * A rule that the store's staff gave a package: tracks whose names match it may be created
 * (contract/store-api.md §4).
 *
 * @param pattern a regular expression, in Python's syntax, as the store has it
 * @param createdAt since when
 */
public record Guardrail(String pattern, Instant createdAt) {}
