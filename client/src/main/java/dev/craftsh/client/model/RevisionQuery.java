package dev.craftsh.client.model;

import java.util.List;
import java.util.Optional;

/**
 * What to be told about which revisions of a charm (contract/store-api.md §4).
 *
 * @param fields the only fields wanted, by the store's names; none for all. The number comes always
 * @param includeCraftYaml whether what the charm was packed with is wanted too
 * @param revision the only revision wanted
 */
public record RevisionQuery(
    List<String> fields, boolean includeCraftYaml, Optional<Integer> revision) {
  /** Everything as usual. */
  public static final RevisionQuery ALL = new RevisionQuery(List.of(), false, Optional.empty());

  /** Copies the list. */
  public RevisionQuery {
    fields = List.copyOf(fields);
  }
}
