package dev.craftsh.client.model;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * What is released where (contract/store-api.md §4, §5.6).
 *
 * @param channelMap what each channel points at now, in the store's order
 * @param revisions the revisions that the channel map names
 * @param channels all channels of the package, also closed ones
 * @param json the store's answer
 */
public record Releases(
    List<ChannelMapEntry> channelMap,
    List<Revision> revisions,
    List<OfferedChannel> channels,
    JsonObject json) {

  /** Copies the lists. */
  public Releases {
    channelMap = List.copyOf(channelMap);
    revisions = List.copyOf(revisions);
    channels = List.copyOf(channels);
  }
}
