package dev.craftsh.client.model;

import java.util.Optional;

/**
 * Which libraries to look up (contract/store-api.md §4, Libraries).
 *
 * @param id the library's id; or else
 * @param charm the charm that publishes it
 * @param name its name there; all of that charm when it is not said
 * @param api its API; the newest when it is not said
 * @param patch its patch; the newest when it is not said
 */
public record LibraryQuery(
    Optional<String> id,
    Optional<String> charm,
    Optional<String> name,
    Optional<Integer> api,
    Optional<Integer> patch) {

  /** One library, by its id. */
  public static LibraryQuery byId(String id) {
    return of(Optional.of(id), Optional.empty(), Optional.empty());
  }

  /** One library, by its name. */
  public static LibraryQuery named(String charm, String name) {
    return of(Optional.empty(), Optional.of(charm), Optional.of(name));
  }

  /** All libraries of a charm. */
  public static LibraryQuery allOf(String charm) {
    return of(Optional.empty(), Optional.of(charm), Optional.empty());
  }

  private static LibraryQuery of(
      Optional<String> id, Optional<String> charm, Optional<String> name) {
    return new LibraryQuery(id, charm, name, Optional.empty(), Optional.empty());
  }

  /** The same, of this API only. */
  public LibraryQuery withApi(int number) {
    return new LibraryQuery(id, charm, name, Optional.of(number), patch);
  }

  /** The same, this patch only. */
  public LibraryQuery withPatch(int number) {
    return new LibraryQuery(id, charm, name, api, Optional.of(number));
  }
}
