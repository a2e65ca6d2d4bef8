package dev.craftsh.client.model;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One upload of a package that the store has numbered (contract/store-api.md §4, §5.9).
 *
 * @param revision the store's number, from 1
 * @param version the author's own text, or empty
 * @param status for example {@code approved} or {@code Published}, in the store's own words
 * @param createdAt when it was uploaded, if the store says
 * @param sha3_384 the file's hash in hex, or empty
 * @param size the file's size in bytes, if the store says
 * @param bases the systems that a charm was built for; empty for a snap
 * @param architectures what it runs on
 * @param errors why a review refused it
 * @param json the store's own entry
 */
// sha3_384 is how the stores and their other clients spell it.
@SuppressWarnings("MemberName")
public record Revision(
    int revision,
    String version,
    String status,
    Optional<Instant> createdAt,
    String sha3_384,
    Optional<Long> size,
    List<Base> bases,
    List<String> architectures,
    List<StoreError> errors,
    JsonObject json) {

  /** Copies the lists. */
  public Revision {
    bases = List.copyOf(bases);
    architectures = List.copyOf(architectures);
    errors = List.copyOf(errors);
  }
}
