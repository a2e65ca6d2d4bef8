package dev.craftsh.sandbox.state;

import dev.craftsh.sandbox.model.Account;
import org.jspecify.annotations.Nullable;

/** An account with what it takes to log in. */
public record StoredAccount(
    Account account, String password, @Nullable String otp, boolean suspended) {
  public StoredAccount suspend() {
    return new StoredAccount(account, password, otp, true);
  }

  /** Never shows the password. */
  @Override
  public String toString() {
    return "StoredAccount[" + account.email() + "]";
  }
}
