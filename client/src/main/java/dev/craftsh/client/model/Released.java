package dev.craftsh.client.model;

import java.util.List;
import java.util.Optional;

/**
 * What a release did.
 *
 * @param channel the channel
 * @param revision what it points at now; empty when it was closed
 * @param resources the resources that went with it
 */
public record Released(
    Channel channel, Optional<Integer> revision, List<ReleasedResource> resources) {

  /** Copies the list. */
  public Released {
    resources = List.copyOf(resources);
  }
}
