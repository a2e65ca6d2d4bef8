package dev.craftsh.client.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a channel gives to one kind of machine (contract/store-api.md §4, §5.6).
 *
 * @param channel the channel
 * @param revision the revision released there
 * @param base the system a charm is for; empty for a snap, and for a charm never released with one
 * @param architecture the machines it is for
 * @param when when it was released
 * @param expirationDate when the channel closes by itself, as branches do
 * @param progressive how far a progressive release has got
 * @param resources the resources that go with it
 */
public record ChannelMapEntry(
    Channel channel,
    int revision,
    Optional<Base> base,
    Optional<String> architecture,
    Instant when,
    Optional<Instant> expirationDate,
    Progressive progressive,
    List<ReleasedResource> resources) {

  /** Copies the list. */
  public ChannelMapEntry {
    resources = List.copyOf(resources);
  }

  /**
   * The kind of machine in words: the base as in {@code ubuntu 24.04 (amd64)}, else the
   * architecture; empty when the store names neither.
   */
  public String platform() {
    return base.map(Base::toString).or(() -> architecture).orElse("");
  }
}
