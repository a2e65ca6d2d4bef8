package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.Dispute;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.PackageInfo;
import dev.craftsh.sandbox.state.Packages;
import dev.craftsh.sandbox.state.Profiles;
import dev.craftsh.sandbox.state.StoredPackage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Who may register a name now, and claims to names that are taken. */
public final class Registrations {
  private static final Duration WINDOW = Duration.ofHours(1);

  private final Packages packages;
  private final Profiles profiles;
  private final AccountSettings settings;
  private final Clock clock;

  Registrations(Packages packages, Profiles profiles, AccountSettings settings, Clock clock) {
    this.packages = packages;
    this.profiles = profiles;
    this.settings = settings;
    this.clock = clock;
  }

  /** Lets each account register so many names in an hour; 0, as at the start: any number. */
  public void limit(int newPerHour) {
    profiles.limitRegistrations(newPerHour);
  }

  void requireTerms(Caller caller) {
    settings.requireAgreement(caller);
  }

  void requireRoom(Caller caller) {
    settings.requireAgreement(caller);
    int most = profiles.registrationsPerHour();
    if (most == 0) {
      return;
    }
    Instant now = clock.instant();
    Instant oldest = now;
    int recent = 0;
    for (Namespace namespace : Namespace.values()) {
      for (StoredPackage one : packages.all(namespace)) {
        PackageInfo info = one.info();
        if (info.publisher().id().equals(caller.account().id())
            && info.createdAt().isAfter(now.minus(WINDOW))) {
          recent++;
          oldest = info.createdAt().isBefore(oldest) ? info.createdAt() : oldest;
        }
      }
    }
    if (recent >= most) {
      long wait = Math.max(1, Duration.between(now, oldest.plus(WINDOW)).toSeconds());
      throw new Refusal(
              Reason.REGISTERED_TOO_MANY,
              "You must wait " + wait + " seconds before registering another name.")
          .with("retry_after", List.of(Long.toString(wait)));
    }
  }

  /** Claims a snap name that somebody else holds; a person would have to look into it. */
  public void dispute(Caller caller, String name, String comment) {
    caller.needs(Right.REGISTER);
    StoredPackage holder = packages.find(Namespace.SNAP, name);
    if (holder == null || holder.publisher().id().equals(caller.account().id())) {
      throw new Refusal(
          Reason.NAME_INVALID, "The name '" + name + "' is not held by somebody else.");
    }
    if (comment.isBlank()) {
      throw new Refusal(Reason.NAME_INVALID, "comment: This field may not be blank.");
    }
    profiles.add(new Dispute(caller.account().id(), name, comment, clock.instant()));
  }

  /** The caller's open claims. */
  public List<Dispute> disputes(Caller caller) {
    return profiles.disputesOf(caller.account().id());
  }
}
