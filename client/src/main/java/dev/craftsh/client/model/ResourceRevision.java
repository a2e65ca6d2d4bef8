package dev.craftsh.client.model;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One upload of a resource (contract/store-api.md §4, Resources).
 *
 * @param name the resource
 * @param revision the store's number, from 1
 * @param type {@code file} or {@code oci-image}
 * @param size bytes
 * @param createdAt when it was uploaded
 * @param sha256 the file's hash in hex
 * @param sha3_384 the file's hash in hex
 * @param updatedAt when its bases were last changed
 * @param updatedBy who changed them
 * @param bases the machines it is for
 * @param json the store's own entry
 */
// sha3_384 is how the stores and their other clients spell it.
@SuppressWarnings("MemberName")
public record ResourceRevision(
    String name,
    int revision,
    String type,
    long size,
    Instant createdAt,
    String sha256,
    String sha3_384,
    Optional<Instant> updatedAt,
    Optional<String> updatedBy,
    List<ResourceBase> bases,
    JsonObject json) {

  /** Copies the list. */
  public ResourceRevision {
    bases = List.copyOf(bases);
  }
}
