package dev.craftsh.sandbox.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of releases of one package.
 *
 * @param versionPattern a regular expression for the versions that may be released here
 * @param phasing the percentage by which each release begins of itself
 */
public record Track(
    String name, Instant createdAt, @Nullable String versionPattern, @Nullable Double phasing) {
  public Track(String name, Instant createdAt) {
    this(name, createdAt, null, null);
  }
}
