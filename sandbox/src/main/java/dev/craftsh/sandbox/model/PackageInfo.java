package dev.craftsh.sandbox.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A registered name and what is said about it. */
public record PackageInfo(
    String id,
    Namespace namespace,
    String name,
    String type,
    boolean isPrivate,
    Account publisher,
    Instant createdAt,
    boolean published,
    @Nullable String summary,
    List<Track> tracks) {
  public PackageInfo {
    tracks = List.copyOf(tracks);
  }
}
