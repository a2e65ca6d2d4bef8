package dev.craftsh.client.model;

import java.util.List;
import java.util.Optional;

/**
 * Where the review of an upload stands (contract/behaviour.md §7).
 *
 * @param uploadId the upload; empty where the store does not repeat it
 * @param status the store's own word: {@code approved}, {@code rejected}, {@code being_processed},
 *     ...
 * @param revision the number it got, once it got one
 * @param errors why it was refused
 * @param finished whether the store has made up its mind
 */
public record ReviewStatus(
    String uploadId,
    String status,
    Optional<Integer> revision,
    List<StoreError> errors,
    boolean finished) {

  /** Copies the list. */
  public ReviewStatus {
    errors = List.copyOf(errors);
  }

  /** Whether the store has made up its mind against it. */
  public boolean rejected() {
    return finished
        && !status.equals("approved")
        && (status.equals("rejected") || revision.isEmpty() || !errors.isEmpty());
  }
}
