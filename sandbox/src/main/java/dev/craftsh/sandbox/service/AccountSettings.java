package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.Profile;
import dev.craftsh.sandbox.state.Profiles;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an account says of itself, and whether it accepted the terms of the store. */
public final class AccountSettings {
  private final Profiles profiles;
  private final Clock clock;
  private final Instant began;

  /** The terms, and when the account accepted them; null: not yet. */
  public record Agreement(Instant latest, @Nullable Instant accepted) {
    public boolean upToDate() {
      return accepted != null && !accepted.isBefore(latest);
    }
  }

  AccountSettings(Profiles profiles, Clock clock) {
    this.profiles = profiles;
    this.clock = clock;
    this.began = clock.instant();
  }

  public String shortNamespace(Caller caller) {
    String chosen = profiles.of(caller.account().id()).shortNamespace();
    return chosen == null ? caller.account().username() : chosen;
  }

  public void changeShortNamespace(Caller caller, String name) {
    caller.needs(Right.EDIT_ACCOUNT);
    if (!NameRules.isWellFormed(name)) {
      throw new Refusal(
          Reason.INVALID,
          "short_namespace: '"
              + name
              + "' is not valid. It should only have lowercase letters, numbers and hyphens.");
    }
    String id = caller.account().id();
    profiles.put(id, profiles.of(id).withShortNamespace(name));
  }

  public Agreement agreement(Caller caller) {
    caller.needs(Right.VIEW_ACCOUNT);
    return current(caller);
  }

  /** Everybody accepted the first terms when the account was made. */
  private Agreement current(Caller caller) {
    Instant latest = profiles.latestTerms();
    Profile profile = profiles.of(caller.account().id());
    boolean first = latest.equals(Instant.EPOCH);
    Instant accepted = profile.termsAccepted();
    return new Agreement(first ? began : latest, first && accepted == null ? began : accepted);
  }

  public Agreement accept(Caller caller) {
    caller.needs(Right.EDIT_ACCOUNT);
    String id = caller.account().id();
    profiles.put(id, profiles.of(id).withTermsAccepted(clock.instant()));
    return current(caller);
  }

  /** From now on nobody may publish who does not accept again. */
  public void changeTerms() {
    profiles.changeTerms(clock.instant());
  }

  void requireAgreement(Caller caller) {
    if (!current(caller).upToDate()) {
      throw new Refusal(Reason.TERMS, "The latest terms of service must be accepted first.");
    }
  }
}
