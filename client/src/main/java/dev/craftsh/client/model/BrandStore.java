package dev.craftsh.client.model;

import java.util.List;

/**
 * A store of its own inside the Snap Store (contract/store-api.md §5.1).
 *
 * @param id the store's id
 * @param name its name for people
 * @param roles what the account may do there, for example {@code admin} or {@code view}
 */
public record BrandStore(String id, String name, List<String> roles) {
  /** Copies the list. */
  public BrandStore {
    roles = List.copyOf(roles);
  }
}
