package dev.craftsh.sandbox.model;

import java.time.Instant;

/** Which tracks a publisher may make: a regular expression for whole names. */
public record Guardrail(String pattern, Instant createdAt) {}
