package dev.craftsh.client.group;

import dev.craftsh.client.model.AccountDetails;
import dev.craftsh.client.model.AccountKey;
import dev.craftsh.client.model.Agreement;

/** The account that is logged in to the Snap Store (contract/store-api.md §5.1). */
public interface PublisherAccount {
  /** Who it is, with its keys and its brand stores. */
  AccountDetails details();

  /**
   * Registers a key to sign assertions with.
   *
   * @param keyRequest the text of an {@code account-key-request}, signed by that key; {@code snap
   *     create-key} and {@code snap export-key --account=ID} make one
   * @throws dev.craftsh.client.error.StoreRefused when the store cannot use it ({@code
   *     invalid-field})
   */
  AccountKey registerKey(String keyRequest);

  /** Chooses the account's short name, which cannot be changed later. */
  void chooseUsername(String username);

  /** What the account has accepted of the store's terms. */
  Agreement agreement();

  /** Accepts the store's latest terms; read them first. */
  Agreement acceptAgreement();
}
