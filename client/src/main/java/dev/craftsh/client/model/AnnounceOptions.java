package dev.craftsh.client.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to say about an upload of a snap besides its name (contract/store-api.md §5.3). Charmhub
 * wants to hear none of it.
 *
 * @param builtAt when it was built, as its own manifest says
 * @param channels where to release it as soon as its review is over
 * @param components the upload ids of its components, by their names
 * @param size its size in bytes, which is needed where another client uploaded it
 */
public record AnnounceOptions(
    Optional<Instant> builtAt,
    List<Channel> channels,
    Map<String, String> components,
    Optional<Long> size) {

  /** Nothing to say. */
  public static final AnnounceOptions NONE =
      new AnnounceOptions(Optional.empty(), List.of(), Map.of(), Optional.empty());

  /** Copies the list and the map. */
  public AnnounceOptions {
    channels = List.copyOf(channels);
    components = Map.copyOf(components);
  }

  /** The same, built then. */
  public AnnounceOptions builtAt(Instant time) {
    return new AnnounceOptions(Optional.of(time), channels, components, size);
  }

  /**
   * The same, released to this channel too as soon as its review is over.
   *
   * @throws dev.craftsh.client.error.InvalidInput when the text is no channel
   */
  public AnnounceOptions releasedTo(String channel) {
    List<Channel> more = new ArrayList<>(channels);
    more.add(Channel.parse(channel));
    return new AnnounceOptions(builtAt, more, components, size);
  }

  /** The same with a component, which was uploaded by itself. */
  public AnnounceOptions withComponent(String name, String uploadId) {
    Map<String, String> more = new LinkedHashMap<>(components);
    more.put(name, uploadId);
    return new AnnounceOptions(builtAt, channels, more, size);
  }

  /** The same for a file of so many bytes. */
  public AnnounceOptions ofSize(long bytes) {
    return new AnnounceOptions(builtAt, channels, components, Optional.of(bytes));
  }
}
