package dev.craftsh.client.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What to look for in a store (contract/store-api.md §6, §7).
 *
 * @param parameters the conditions, by the store's names for them
 * @param fields the only fields wanted, by the store's names; none for a useful choice
 * @param includingPrivate whether the account's private packages are looked through too, which
 *     needs a login
 */
public record FindQuery(
    Map<String, String> parameters, List<String> fields, boolean includingPrivate) {

  /** Copies the map and the list. */
  public FindQuery {
    parameters = Map.copyOf(parameters);
    fields = List.copyOf(fields);
  }

  /** Words to look for. */
  public static FindQuery of(String words) {
    return by("q", words);
  }

  /**
   * One condition: {@code name}, {@code common-id}, {@code category}, {@code publisher} or {@code
   * featured} of snaps, {@code category}, {@code channel}, {@code type}, {@code platforms}, {@code
   * publisher}, {@code relation-requires} or {@code relation-provides} of charms.
   */
  public static FindQuery by(String parameter, String value) {
    return new FindQuery(Map.of(parameter, value), List.of(), false);
  }

  /** The same, and one more condition. */
  public FindQuery and(String parameter, String value) {
    Map<String, String> more = new LinkedHashMap<>(parameters);
    more.put(parameter, value);
    return new FindQuery(more, fields, includingPrivate);
  }

  /** The same, told these fields only. */
  public FindQuery withFields(String... names) {
    return new FindQuery(parameters, List.of(names), includingPrivate);
  }

  /** The same, among the account's private snaps. */
  public FindQuery amongPrivate() {
    return new FindQuery(parameters, fields, true);
  }
}
