package dev.craftsh.client.model;

import dev.craftsh.client.error.InvalidInput;
import java.util.List;

/**
 * New bases for one revision of a resource.
 *
 * @param revision the revision, from 1
 * @param bases one or more
 */
public record ResourceRevisionUpdate(int revision, List<ResourceBase> bases) {
  /** Refuses what the store refuses (contract/behaviour.md §9). */
  public ResourceRevisionUpdate {
    bases = List.copyOf(bases);
    if (revision < 1 || bases.isEmpty()) {
      throw InvalidInput.because(
          "Cannot update revision " + revision + " of a resource",
          "a revision counts from 1 and needs at least one base",
          "name the revision and the bases");
    }
  }
}
