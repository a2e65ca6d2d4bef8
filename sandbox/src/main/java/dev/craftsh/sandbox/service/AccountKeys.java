package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.assertion.Assertion;
import dev.craftsh.sandbox.assertion.MalformedAssertion;
import dev.craftsh.sandbox.assertion.PublicKey;
import dev.craftsh.sandbox.model.AccountKey;
import dev.craftsh.sandbox.state.Profiles;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The keys with which accounts sign, and what is signed with them. */
public final class AccountKeys {
  private final Profiles profiles;
  private final Clock clock;

  AccountKeys(Profiles profiles, Clock clock) {
    this.profiles = profiles;
    this.clock = clock;
  }

  public List<AccountKey> of(Caller caller) {
    return profiles.keysOf(caller.account().id());
  }

  /** Registers the key in an {@code account-key-request}, which that key itself signed. */
  public AccountKey register(Caller caller, String request) {
    caller.needs(Right.REGISTER_KEY);
    AccountKey key;
    try {
      Assertion assertion = Assertion.parse(request);
      requireType(assertion, "account-key-request");
      PublicKey publicKey = PublicKey.parse(assertion.body());
      assertion.verify(publicKey);
      if (!assertion.required("public-key-sha3-384").equals(publicKey.id())) {
        throw invalid("its public-key-sha3-384 is not the sum of the key in its body");
      }
      requireOwner(caller, assertion, "account-id");
      key =
          new AccountKey(
              caller.account().id(),
              assertion.required("name"),
              publicKey.id(),
              assertion.body(),
              clock.instant().truncatedTo(ChronoUnit.SECONDS));
    } catch (MalformedAssertion malformed) {
      throw invalid(malformed.text());
    }
    add(key);
    return key;
  }

  private void add(AccountKey key) {
    for (AccountKey known : profiles.keysOf(key.accountId())) {
      if (known.name().equals(key.name())) {
        throw invalid("the account has a key of the name '" + key.name() + "' already");
      }
    }
    if (profiles.key(key.id()) != null) {
      throw invalid("the key is registered already");
    }
    profiles.add(key);
  }

  /** Reads what the caller signed with one of the registered keys. */
  Assertion signed(Caller caller, String text, String type) {
    try {
      Assertion assertion = Assertion.parse(text);
      requireType(assertion, type);
      AccountKey key = profiles.key(assertion.required("sign-key-sha3-384"));
      if (key == null || !key.accountId().equals(caller.account().id())) {
        throw invalid("it is signed with a key that this account has not registered");
      }
      assertion.verify(PublicKey.parse(key.publicKey()));
      requireOwner(caller, assertion, "authority-id");
      return assertion;
    } catch (MalformedAssertion malformed) {
      throw invalid(malformed.text());
    }
  }

  private static void requireType(Assertion assertion, String type) throws MalformedAssertion {
    if (!assertion.required("type").equals(type)) {
      throw invalid("its type is not '" + type + "'");
    }
  }

  private static void requireOwner(Caller caller, Assertion assertion, String header)
      throws MalformedAssertion {
    if (!assertion.required(header).equals(caller.account().id())) {
      throw invalid("its " + header + " is another account's");
    }
  }

  static Refusal invalid(String why) {
    return new Refusal(Reason.INVALID, "The assertion is not valid: " + why + ".");
  }
}
