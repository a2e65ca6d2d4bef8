package dev.craftsh.sandbox.model;

import org.jspecify.annotations.Nullable;

/**
 * A part of a snap that machines can leave out, in a file of its own.
 *
 * @param revision counted for each component by itself
 */
public record SnapComponent(
    String name,
    String type,
    @Nullable String version,
    int revision,
    String sha3_384,
    Content content) {
  public SnapComponent numbered(int newRevision) {
    return new SnapComponent(name, type, version, newRevision, sha3_384, content);
  }
}
