package dev.craftsh.client.model;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Optional;

/**
 * An invitation to work on a package.
 *
 * @param email who was asked
 * @param type for example {@code package-collaborator}
 * @param createdAt when
 * @param expiresAt until when it can be accepted, if the store says
 * @param acceptedAt when it was accepted
 * @param revokedAt when it was taken back
 * @param json the store's own entry
 */
public record Invite(
    String email,
    String type,
    Instant createdAt,
    Optional<Instant> expiresAt,
    Optional<Instant> acceptedAt,
    Optional<Instant> revokedAt,
    JsonObject json) {}
