package dev.craftsh.sandbox.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One wish of a release request.
 *
 * @param revision null closes the channel
 * @param resources named ones replace what the channel carries; the others stay
 * @param percentage null: for everyone at once
 */
public record ReleaseOrder(
    String channel,
    @Nullable Integer revision,
    List<Item> resources,
    @Nullable Integer percentage) {
  /** A resource to release with; null: release without it. */
  public record Item(String name, @Nullable Integer revision) {}

  public ReleaseOrder {
    resources = List.copyOf(resources);
  }

  public static ReleaseOrder of(int revision, String channel) {
    return new ReleaseOrder(channel, revision, List.of(), null);
  }

  public static ReleaseOrder closing(String channel) {
    return new ReleaseOrder(channel, null, List.of(), null);
  }
}
