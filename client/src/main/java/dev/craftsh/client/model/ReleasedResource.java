package dev.craftsh.client.model;

import java.util.Optional;

/**
 * The revision of a resource that goes with a release.
 *
 * @param name the resource
 * @param type {@code file}, {@code oci-image}, or empty when the store does not say
 * @param revision its revision; empty when the release goes without it
 */
public record ReleasedResource(String name, String type, Optional<Integer> revision) {
  /** As in {@code my-file=3}. */
  @Override
  public String toString() {
    return name + "=" + revision.map(String::valueOf).orElse("none");
  }
}
