package dev.craftsh.client.model;

import java.time.Instant;
import java.util.Optional;

/**
 * How it stands with a channel on one kind of machine, whether it is open or not
 * (contract/store-api.md §5.6).
 *
 * @param channel the channel
 * @param architecture the kind of machine
 * @param info {@code specific} or {@code branch} when something is released there, {@code tracking}
 *     when it follows the next more stable channel, {@code none} when there is nothing to follow
 * @param revision what is released there
 * @param version the version of that, or empty
 * @param expiresAt when a branch ends
 */
public record ChannelState(
    Channel channel,
    String architecture,
    String info,
    Optional<Integer> revision,
    String version,
    Optional<Instant> expiresAt) {}
