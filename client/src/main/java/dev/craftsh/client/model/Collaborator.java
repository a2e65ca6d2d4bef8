package dev.craftsh.client.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who works on a package of somebody else.
 *
 * @param account who it is
 * @param permissions what is permitted
 * @param createdAt since when
 * @param createdBy who asked them
 * @param updatedAt when the permissions changed last
 */
public record Collaborator(
    Account account,
    List<String> permissions,
    Instant createdAt,
    Optional<Account> createdBy,
    Optional<Instant> updatedAt) {

  /** Copies the list. */
  public Collaborator {
    permissions = List.copyOf(permissions);
  }
}
