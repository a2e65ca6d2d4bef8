package dev.craftsh.sandbox.state;

import dev.craftsh.sandbox.memory.Fleeting;
import dev.craftsh.sandbox.memory.Shelf;
import dev.craftsh.sandbox.memory.Table;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The accounts. */
public final class Accounts {
  private final Table<StoredAccount> byId;

  @Fleeting("trouble that a test wants")
  private final Set<String> revoked = ConcurrentHashMap.newKeySet();

  public Accounts(Shelf shelf) {
    byId = shelf.table("accounts", StoredAccount.class);
  }

  /** Adds an account, or puts it in the place of the one with its id. */
  public void put(StoredAccount account) {
    byId.put(account.account().id(), account);
  }

  /** In the order in which they were added. */
  public List<StoredAccount> all() {
    List<StoredAccount> all = byId.values();
    all.replaceAll(this::asItStands);
    return all;
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
    StoredAccount found = byId.get(id);
    return found == null ? null : asItStands(found);
  }

  /** Locks somebody out until {@link #restore}; whether there is such an account. */
  public boolean revoke(String username) {
    for (StoredAccount one : all()) {
      if (one.account().username().equals(username)) {
        revoked.add(username);
        return true;
      }
    }
    return false;
  }

  public void restore() {
    revoked.clear();
  }

  private StoredAccount asItStands(StoredAccount one) {
    return revoked.contains(one.account().username()) ? one.suspend() : one;
  }
}
