package dev.craftsh.shell.result;

import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.ReleasedResource;
import java.util.List;
import java.util.Optional;

/**
 * What a release or a close did to one channel, for one kind of machine.
 *
 * @param platform the base or architecture, empty when the store names none
 * @param before the revision that was there
 * @param after the revision that is there now
 */
public record ReleaseChange(
    String name,
    Channel channel,
    String platform,
    Optional<Integer> before,
    Optional<Integer> after,
    List<ReleasedResource> resources) {

  public ReleaseChange {
    resources = List.copyOf(resources);
  }
}
