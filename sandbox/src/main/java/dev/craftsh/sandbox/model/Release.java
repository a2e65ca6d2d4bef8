package dev.craftsh.sandbox.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one channel points at, for one base (charm) or one architecture (snap). Without a revision
 * it tells of the channel's closing. A percentage marks a progressive release.
 */
public record Release(
    Channel channel,
    @Nullable Base base,
    @Nullable String architecture,
    @Nullable Integer revision,
    Instant when,
    @Nullable Instant expires,
    @Nullable Integer percentage,
    List<ResourceRef> resources) {
  public Release {
    resources = List.copyOf(resources);
  }

  /** Whether both are for the same channel and the same machines. */
  public boolean sameSlot(Release other) {
    return channel.equals(other.channel)
        && Objects.equals(base, other.base)
        && Objects.equals(architecture, other.architecture);
  }
}
