package dev.craftsh.sandbox.model;

import java.time.Instant;

/** One accepted file of a package. Never changes; {@code size} is in bytes. */
public record Revision(
    int number,
    String version,
    Instant createdAt,
    String createdBy,
    String sha3_384,
    long size,
    Facts facts) {}
