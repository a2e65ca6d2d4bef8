package dev.craftsh.client.model;

import com.google.gson.JsonObject;
import java.util.Optional;

/**
 * What a store says to one action of a machine (contract/store-api.md §6, §7).
 *
 * @param instanceKey what the caller called it
 * @param result the action, or {@code error}
 * @param id the store's id of the package, or empty
 * @param name its name, or empty
 * @param revision the revision to use
 * @param version its version, or empty
 * @param effectiveChannel the channel that it really comes from
 * @param redirectChannel the channel to follow from now on
 * @param download where to fetch it
 * @param error why it cannot be done
 * @param json the store's own entry
 */
public record RefreshResult(
    String instanceKey,
    String result,
    String id,
    String name,
    Optional<Integer> revision,
    String version,
    Optional<Channel> effectiveChannel,
    Optional<Channel> redirectChannel,
    Optional<Download> download,
    Optional<StoreError> error,
    JsonObject json) {}
