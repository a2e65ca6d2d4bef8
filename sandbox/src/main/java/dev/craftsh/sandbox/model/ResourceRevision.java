package dev.craftsh.sandbox.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One accepted file of a charm's resource; only its bases can change later.
 *
 * @param content null: nobody can download it
 */
public record ResourceRevision(
    int revision,
    String name,
    String type,
    long size,
    Digests digests,
    Instant createdAt,
    @Nullable Instant updatedAt,
    @Nullable String updatedBy,
    List<ResourceBase> bases,
    @Nullable Content content) {
  public ResourceRevision {
    bases = List.copyOf(bases);
  }

  public ResourceRevision withBases(List<ResourceBase> newBases, Instant when, String who) {
    return new ResourceRevision(
        revision, name, type, size, digests, createdAt, when, who, newBases, content);
  }
}
