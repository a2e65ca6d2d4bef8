package dev.craftsh.sandbox;

import dev.craftsh.sandbox.model.Account;
import dev.craftsh.sandbox.service.Chance;
import dev.craftsh.sandbox.state.Accounts;
import dev.craftsh.sandbox.state.StoredAccount;
import org.jspecify.annotations.Nullable;

/** Fixed addresses, passwords that nobody can know beforehand. */
final class ExampleAccounts {
  private ExampleAccounts() {}

  static void fill(Accounts accounts, Chance chance) {
    accounts.put(account(chance, "sandbox", "Sandbox Publisher", null, false));
    accounts.put(
        account(chance, "sandbox-otp", "Careful Publisher", chance.oneTimePassword(), false));
    accounts.put(account(chance, "sandbox-suspended", "Suspended Publisher", null, true));
  }

  private static StoredAccount account(
      Chance chance, String username, String name, @Nullable String otp, boolean suspended) {
    Account account = new Account(chance.id(), username, name, username + "@example.com");
    return new StoredAccount(account, chance.password(), otp, suspended);
  }
}
