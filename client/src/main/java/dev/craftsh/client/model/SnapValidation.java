package dev.craftsh.client.model;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Optional;

/**
 * The approval of a revision of one snap by another, which gates it (contract/store-api.md §5.12).
 *
 * @param snapId the snap that gates
 * @param approvedSnapId the snap that is gated
 * @param approvedSnapName its name, or empty
 * @param approvedRevision the revision that is approved; empty when none is
 * @param revoked whether the approval was taken back
 * @param required whether the gated snap needs it
 * @param timestamp when it was signed, if the store says
 * @param json all headers of the assertion
 */
public record SnapValidation(
    String snapId,
    String approvedSnapId,
    String approvedSnapName,
    Optional<Integer> approvedRevision,
    boolean revoked,
    boolean required,
    Optional<Instant> timestamp,
    JsonObject json) {}
