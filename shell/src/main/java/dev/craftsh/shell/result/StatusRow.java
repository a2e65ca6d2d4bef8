package dev.craftsh.shell.result;

import dev.craftsh.client.model.Base;
import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.Progressive;
import dev.craftsh.client.model.ReleasedResource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one channel gives to one kind of machine, closed channels included.
 *
 * @param base the system, for charms
 * @param follows the channel whose release is given out while this one is closed
 */
public record StatusRow(
    Channel channel,
    Optional<Base> base,
    Optional<String> architecture,
    State state,
    Optional<Channel> follows,
    Optional<String> version,
    Optional<Integer> revision,
    Optional<Instant> releasedAt,
    Optional<Instant> expiresAt,
    List<ReleasedResource> resources,
    Progressive progressive) {

  public StatusRow {
    resources = List.copyOf(resources);
  }

  /** Whether a channel has a release of its own. */
  public enum State {
    OPEN,
    /** Open beside an older release, and given to a share of the machines only. */
    PROGRESSING,
    FOLLOWING,
    CLOSED
  }
}
