package dev.craftsh.client.model;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Snaps that belong together, and in which revisions (contract/store-api.md §5.11).
 *
 * @param accountId whose it is
 * @param name its name
 * @param sequence its number, which the publisher chooses
 * @param revision how often this sequence was published again, or empty
 * @param snaps what belongs to it
 * @param timestamp when it was made, if the store says
 * @param json all headers of the assertion
 */
public record ValidationSet(
    String accountId,
    String name,
    int sequence,
    String revision,
    List<Member> snaps,
    Optional<Instant> timestamp,
    JsonObject json) {

  /** Copies the list. */
  public ValidationSet {
    snaps = List.copyOf(snaps);
  }

  /**
   * A snap of a validation set.
   *
   * @param name the snap
   * @param id the store's id of it, or empty
   * @param presence {@code required}, {@code optional} or {@code invalid}; empty means required
   * @param revision the only revision that is right, if one is
   */
  public record Member(String name, String id, String presence, Optional<Integer> revision) {}
}
