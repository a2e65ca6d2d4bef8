package dev.craftsh.sandbox.state;

import dev.craftsh.sandbox.memory.Shelf;
import dev.craftsh.sandbox.memory.Table;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The accounts. */
public final class Accounts {
  private final Table<StoredAccount> byId;

  public Accounts(Shelf shelf) {
    byId = shelf.table("accounts", StoredAccount.class);
  }

  /** Adds an account, or puts it in the place of the one with its id. */
  public void put(StoredAccount account) {
    byId.put(account.account().id(), account);
  }

  /** In the order in which they were added. */
  public List<StoredAccount> all() {
    return byId.values();
  }

  public @Nullable StoredAccount byEmail(String email) {
    String wanted = email.toLowerCase(Locale.ROOT);
    for (StoredAccount one : all()) {
      if (one.account().email().equals(wanted)) {
        return one;
      }
    }
    return null;
  }

  public @Nullable StoredAccount byId(String id) {
    return byId.get(id);
  }
}
