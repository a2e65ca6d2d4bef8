package dev.craftsh.sandbox.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One accepted file of a package. Never changes; {@code size} is in bytes.
 *
 * @param content null: nobody can download it
 */
public record Revision(
    int number,
    String version,
    Instant createdAt,
    String createdBy,
    String sha3_384,
    long size,
    Facts facts,
    @Nullable Content content) {}
