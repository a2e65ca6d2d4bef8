package dev.craftsh.client.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Something that was once done to a channel (contract/store-api.md §5.9).
 *
 * @param channel the channel
 * @param architecture on which machines
 * @param revision what was released; empty when the channel was closed
 * @param version the version of that revision; empty when the store does not tell it
 * @param when it happened
 * @param expirationDate when a branch ends
 * @param progressive the share of the machines that got it
 */
public record PastRelease(
    Channel channel,
    String architecture,
    Optional<Integer> revision,
    Optional<String> version,
    Instant when,
    Optional<Instant> expirationDate,
    Progressive progressive) {

  /** The same with the version that its revision has there, if any. */
  public PastRelease withVersionAmong(Map<Integer, String> versions) {
    return new PastRelease(
        channel,
        architecture,
        revision,
        revision.map(versions::get),
        when,
        expirationDate,
        progressive);
  }
}
