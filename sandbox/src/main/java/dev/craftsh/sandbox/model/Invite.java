package dev.craftsh.sandbox.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is asked to work on a package.
 *
 * @param token what the invited show to say yes or no
 */
public record Invite(
    String packageId,
    String email,
    String token,
    Instant createdAt,
    String createdBy,
    Instant expires,
    @Nullable Instant acceptedAt,
    @Nullable String acceptedBy,
    @Nullable Instant revokedAt,
    @Nullable String revokedBy) {
  public Invite accepted(Instant when, String by) {
    return new Invite(
        packageId, email, token, createdAt, createdBy, expires, when, by, revokedAt, revokedBy);
  }

  public Invite revoked(Instant when, String by) {
    return new Invite(
        packageId, email, token, createdAt, createdBy, expires, acceptedAt, acceptedBy, when, by);
  }

  /** Whether it can still be answered. */
  public boolean isOpen(Instant now) {
    return acceptedAt == null && revokedAt == null && now.isBefore(expires);
  }

  /** Never shows the token. */
  @Override
  public String toString() {
    return "Invite[" + email + "]";
  }
}
