package dev.craftsh.sandbox.state;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The accounts, fixed when the store starts. */
public final class Accounts {
  private final List<StoredAccount> all;

  public Accounts(List<StoredAccount> all) {
    this.all = List.copyOf(all);
  }

  public List<StoredAccount> all() {
    return all;
  }

  public @Nullable StoredAccount byEmail(String email) {
    String wanted = email.toLowerCase(Locale.ROOT);
    for (StoredAccount one : all) {
      if (one.account().email().equals(wanted)) {
        return one;
      }
    }
    return null;
  }

  public @Nullable StoredAccount byId(String id) {
    for (StoredAccount one : all) {
      if (one.account().id().equals(id)) {
        return one;
      }
    }
    return null;
  }
}
