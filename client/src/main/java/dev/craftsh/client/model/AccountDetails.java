package dev.craftsh.client.model;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * The account that is logged in, as the Snap Store knows it (contract/store-api.md §5.1).
 *
 * @param account who it is; its {@code username} is the short name, empty until it is chosen
 * @param keys the keys that it signs with
 * @param stores the brand stores that it has a role in
 * @param json the store's answer
 */
public record AccountDetails(
    Account account, List<AccountKey> keys, List<BrandStore> stores, JsonObject json) {

  /** Copies the lists. */
  public AccountDetails {
    keys = List.copyOf(keys);
    stores = List.copyOf(stores);
  }
}
