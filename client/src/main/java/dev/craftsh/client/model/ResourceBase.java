package dev.craftsh.client.model;

import dev.craftsh.client.error.InvalidInput;
import java.util.HashSet;
import java.util.List;

/**
 * The machines that a revision of a resource is for (contract/behaviour.md §8.2).
 *
 * @param name the system, or {@code all}
 * @param channel its version, or {@code all}
 * @param architectures one or more, each once; {@code all} for any
 */
public record ResourceBase(String name, String channel, List<String> architectures) {
  /** Every machine. */
  public static final ResourceBase ALL = of("all", "all", "all");

  /** Copies the list. */
  public ResourceBase {
    architectures = List.copyOf(architectures);
  }

  /**
   * Names the machines.
   *
   * @throws InvalidInput when no architecture is named, or one twice
   */
  public static ResourceBase of(String name, String channel, String... architectures) {
    List<String> list = List.of(architectures);
    if (list.isEmpty() || new HashSet<>(list).size() < list.size()) {
      throw InvalidInput.because(
          "Cannot use " + list + " as architectures",
          "there must be one or more, and each only once",
          "name them, for example amd64, or all");
    }
    return new ResourceBase(name, channel, list);
  }
}
