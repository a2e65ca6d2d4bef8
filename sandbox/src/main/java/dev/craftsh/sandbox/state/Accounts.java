package dev.craftsh.sandbox.state;

import dev.craftsh.sandbox.memory.Fleeting;
import dev.craftsh.sandbox.memory.Shelf;
import dev.craftsh.sandbox.memory.Table;
import dev.craftsh.sandbox.model.Standing;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The accounts. */
public final class Accounts {
  private final Table<StoredAccount> byId;

  @Fleeting("trouble that a test wants")
  private final Map<String, Standing> scripted = new ConcurrentHashMap<>();

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

  /** What is the matter with an account until {@link #restore}; false: there is none. */
  public boolean script(String username, Standing standing) {
    for (StoredAccount one : all()) {
      if (one.account().username().equals(username)) {
        scripted.put(username, standing);
        return true;
      }
    }
    return false;
  }

  public void restore() {
    scripted.clear();
  }

  /** What is the matter with an account, as far as somebody asked for it; null: nothing. */
  public @Nullable Standing standing(StoredAccount one) {
    return scripted.get(one.account().username());
  }

  private StoredAccount asItStands(StoredAccount one) {
    Standing standing = standing(one);
    return standing == null || standing == Standing.WEAK_PASSWORD ? one : one.suspend();
  }
}
