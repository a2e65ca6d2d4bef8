package dev.craftsh.sandbox.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.craftsh.sandbox.memory.Fleeting;
import dev.craftsh.sandbox.model.Standing;
import dev.craftsh.sandbox.state.Accounts;
import dev.craftsh.sandbox.state.StoredAccount;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** E-mail, password and one-time password checked; who guesses too often has to wait. */
final class SignIn {
  /** How many wrong answers in a row an address may give before it has to wait. */
  static final int TRIES = 10;

  /** How long it has to wait then; both numbers are assumed. */
  static final Duration WAIT = Duration.ofMinutes(1);

  private static final int REMEMBERED = 1000;

  private record Tries(int wrong, Instant last) {}

  private final Accounts accounts;
  private final Clock clock;
  private final Journal journal;

  @Fleeting("a restart forgives")
  private final Map<String, Tries> tries =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
          return size() > REMEMBERED;
        }
      };

  SignIn(Accounts accounts, Clock clock, Journal journal) {
    this.accounts = accounts;
    this.clock = clock;
    this.journal = journal;
  }

  /** The account of an e-mail address, for whoever knows its secrets. */
  StoredAccount check(String email, String password, @Nullable String otp) {
    if (email.indexOf('@') < 1 || email.endsWith("@")) {
      throw new Refusal(Reason.INVALID_DATA, "Invalid request data")
          .with("email", List.of("Enter a valid email address."));
    }
    String key = email.toLowerCase(Locale.ROOT);
    requirePatience(key);
    try {
      StoredAccount account = checked(email, password, otp);
      forget(key);
      return account;
    } catch (Refusal no) {
      if (no.reason() == Reason.INVALID_CREDENTIALS || no.reason() == Reason.TWOFACTOR_FAILURE) {
        count(key);
      }
      throw no;
    }
  }

  private StoredAccount checked(String email, String password, @Nullable String otp) {
    StoredAccount account = accounts.byEmail(email);
    if (account == null || !same(account.password(), password)) {
      journal.note(
          account == null
              ? "refused a login: no account has this e-mail address"
              : "refused a login of " + account.account().username() + ": wrong password");
      throw new Refusal(Reason.INVALID_CREDENTIALS, "Provided email/password is not correct.");
    }
    Standing standing = accounts.standing(account);
    if (standing == Standing.DEACTIVATED) {
      throw new Refusal(Reason.ACCOUNT_DEACTIVATED, "This account has been deactivated.");
    }
    if (account.suspended()) {
      throw new Refusal(Reason.ACCOUNT_SUSPENDED, "This account has been suspended.");
    }
    String expected = account.otp();
    if (expected != null && (otp == null || otp.isEmpty())) {
      throw new Refusal(Reason.TWOFACTOR_REQUIRED, "2-factor authentication required.");
    }
    if (expected != null && !same(expected, otp)) {
      throw new Refusal(Reason.TWOFACTOR_FAILURE, "The provided 2-factor key is not recognised.");
    }
    if (standing == Standing.WEAK_PASSWORD) {
      throw new Refusal(
              Reason.PASSWORD_POLICY_ERROR, "The password does not follow the password policy.")
          .with("reason", List.of("The password is too weak."))
          .with("location", List.of("https://sandbox.example/change-password"));
    }
    return account;
  }

  private synchronized void requirePatience(String email) {
    Tries before = tries.get(email);
    if (before == null || before.wrong < TRIES) {
      return;
    }
    if (clock.instant().isBefore(before.last.plus(WAIT))) {
      throw new Refusal(Reason.TOO_MANY_REQUESTS, "Too many login attempts; try again later.");
    }
    tries.remove(email);
  }

  private synchronized void count(String email) {
    Tries before = tries.get(email);
    tries.put(email, new Tries(before == null ? 1 : before.wrong + 1, clock.instant()));
  }

  private synchronized void forget(String email) {
    tries.remove(email);
  }

  private static boolean same(String expected, @Nullable String given) {
    return given != null && MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));
  }
}
