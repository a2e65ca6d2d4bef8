package dev.craftsh.sandbox.service;

import dev.craftsh.client.macaroon.Macaroon;
import dev.craftsh.sandbox.state.Accounts;
import dev.craftsh.sandbox.state.StoredAccount;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Verifies every macaroon that is shown. The answer never says what was wrong; the journal does.
 */
public final class Guard {
  /** How old a discharge may grow before it has to be refreshed. */
  public static final Duration DISCHARGE_LIFE = Duration.ofHours(24);

  private final Mint mint;
  private final Accounts accounts;
  private final Address address;
  private final Clock clock;
  private final Journal journal;

  Guard(Mint mint, Accounts accounts, Address address, Clock clock, Journal journal) {
    this.mint = mint;
    this.accounts = accounts;
    this.address = address;
    this.clock = clock;
    this.journal = journal;
  }

  /** The holder of a credential made for one of these purposes. */
  public Caller verify(@Nullable String authorization, Purpose... accepted) {
    return verified(() -> Authorization.parse(authorization), accepted);
  }

  /** The same, of a root with its discharges as the header {@code Macaroons} has them. */
  public Caller verifyMacaroons(@Nullable String header, Purpose... accepted) {
    return verified(() -> Authorization.ofMacaroons(header), accepted);
  }

  /** What a credential is worth; no caller: nothing, or not before it is refreshed. */
  public record Inspection(@Nullable Caller caller, boolean needsRefresh) {}

  /** The same, for whoever asks about a credential instead of showing it. */
  public Inspection inspect(String authorization, Purpose... accepted) {
    try {
      return new Inspection(verify(authorization, accepted), false);
    } catch (Refusal no) {
      return new Inspection(null, no.reason() == Reason.NEEDS_REFRESH);
    }
  }

  /** What was shown, read. */
  private interface Reading {
    Authorization read() throws Unverified;
  }

  private Caller verified(Reading reading, Purpose... accepted) {
    try {
      Authorization shown = reading.read();
      requirePurpose(shown.root(), accepted);
      return caller(shown);
    } catch (Unverified no) {
      journal.note("refused credentials: " + no.getMessage());
      throw new Refusal(Reason.AUTHORIZATION, "Authorization is missing or not valid.");
    }
  }

  private void requirePurpose(Macaroon root, Purpose... accepted) throws Unverified {
    String identifier = root.identifierText().orElse("");
    for (Purpose purpose : accepted) {
      if (identifier.startsWith(mint.identifierPrefix(purpose))) {
        return;
      }
    }
    throw new Unverified(
        "it is foreign, revoked, or was made for another purpose than "
            + List.of(accepted).toString());
  }

  private Caller caller(Authorization shown) throws Unverified {
    byte[] key = mint.rootKey(shown.root().identifier());
    boolean token = !hasThirdParty(shown.root());
    Conditions conditions = new Conditions(address.own());
    for (var one : MacaroonVerifier.verify(shown.root(), shown.discharges(), key)) {
      conditions.add(one, token || one.fromDischarge());
    }
    checkTimes(conditions);
    StoredAccount account = holder(conditions);
    if (account == null || account.suspended()) {
      throw new Unverified("nobody in good standing stands behind it");
    }
    return new Caller(account.account(), conditions.limits());
  }

  private @Nullable StoredAccount holder(Conditions conditions) {
    String id = conditions.account();
    String username = conditions.username();
    if (id != null) {
      return accounts.byId(id);
    }
    for (StoredAccount one : accounts.all()) {
      if (one.account().username().equals(username)) {
        return one;
      }
    }
    return null;
  }

  private void checkTimes(Conditions conditions) throws Unverified {
    Instant now = clock.instant();
    Instant expires = conditions.expires();
    if (expires != null && !now.isBefore(expires)) {
      throw new Unverified("it expired at " + expires);
    }
    Instant dischargeEnds = conditions.dischargeEnds();
    if (dischargeEnds != null && !now.isBefore(dischargeEnds)) {
      throw new Unverified("its discharge expired at " + dischargeEnds);
    }
    Instant lastLogin = conditions.lastLogin();
    if (lastLogin != null && now.isAfter(lastLogin.plus(DISCHARGE_LIFE))) {
      journal.note("refused credentials: the discharge of " + lastLogin + " is too old");
      long age = Duration.between(lastLogin, now).toSeconds();
      throw new Refusal(Reason.NEEDS_REFRESH, "Expired macaroon (age: " + age + " seconds)");
    }
  }

  private static boolean hasThirdParty(Macaroon root) {
    for (var caveat : root.caveats()) {
      if (caveat.isThirdParty()) {
        return true;
      }
    }
    return false;
  }
}
