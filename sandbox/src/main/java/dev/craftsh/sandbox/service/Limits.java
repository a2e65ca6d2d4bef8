package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.PackageRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a credential goes. Null packages or channels: any; no expiry: the store's own bound.
 *
 * @param channels patterns, where {@code *} and {@code ?} stand for other characters
 */
public record Limits(
    List<String> permissions,
    @Nullable List<PackageRef> packages,
    @Nullable List<String> channels,
    @Nullable Instant expires) {
  public Limits {
    permissions = List.copyOf(permissions);
    packages = packages == null ? null : List.copyOf(packages);
    channels = channels == null ? null : List.copyOf(channels);
  }
}
