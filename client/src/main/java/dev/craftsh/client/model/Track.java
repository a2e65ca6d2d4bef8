package dev.craftsh.client.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A line of versions of a package.
 *
 * @param name as it stands before the risk in a channel
 * @param createdAt when it was made, if the store says
 * @param versionPattern what versions released to it have to match
 * @param automaticPhasingPercentage the share of machines that each phase adds
 * @param status {@code active}, {@code default} or {@code closed} in the Snap Store; empty at
 *     Charmhub
 */
public record Track(
    String name,
    Optional<Instant> createdAt,
    Optional<String> versionPattern,
    Optional<Double> automaticPhasingPercentage,
    String status) {}
