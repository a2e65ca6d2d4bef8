package dev.craftsh.client.model;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Optional;

/**
 * What everybody can install from a channel (contract/store-api.md §6, §7). A store says only the
 * fields that it was asked for.
 *
 * @param channel the channel
 * @param architecture on which machines, or empty
 * @param base the system of a charm
 * @param releasedAt since when
 * @param revision the store's number
 * @param version the author's own text, or empty
 * @param download where to fetch it
 * @param json the store's own entry
 */
public record PublicRelease(
    Channel channel,
    String architecture,
    Optional<Base> base,
    Optional<Instant> releasedAt,
    Optional<Integer> revision,
    String version,
    Optional<Download> download,
    JsonObject json) {}
