package dev.craftsh.client.model;

import java.util.Optional;

/**
 * A channel that a package has, open or not.
 *
 * @param channel the channel
 * @param fallback the channel that is followed while this one is closed
 */
public record OfferedChannel(Channel channel, Optional<Channel> fallback) {}
