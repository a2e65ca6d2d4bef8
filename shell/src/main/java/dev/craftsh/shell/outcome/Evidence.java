package dev.craftsh.shell.outcome;

import dev.craftsh.client.StoreClient;

/** How the store shows that a change was carried out. */
interface Evidence {

  /** Looks. */
  Found look(StoreClient store, Circumstances circumstances);

  /** Whether the store cannot show it any more once the other was done. */
  default boolean isHiddenBy(Sent later) {
    return false;
  }

  /**
   * What to answer if somebody says that it was applied, though the store does not tell; unknown
   * where the answer is needed to go on.
   */
  Found taken();
}
