package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.Invite;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.state.Packages;
import dev.craftsh.sandbox.state.StoredInvites;
import dev.craftsh.sandbox.state.StoredPackage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Asks people to work on a package; whoever says yes becomes a collaborator. */
public final class Invitations {
  /** How long an invitation can be answered; assumed. */
  private static final Duration LIFE = Duration.ofDays(30);

  private final Names names;
  private final Packages packages;
  private final Collaborators collaborators;
  private final StoredInvites invites;
  private final Chance chance;
  private final Clock clock;

  Invitations(
      Names names,
      Packages packages,
      Collaborators collaborators,
      StoredInvites invites,
      Chance chance,
      Clock clock) {
    this.names = names;
    this.packages = packages;
    this.collaborators = collaborators;
    this.invites = invites;
    this.chance = chance;
    this.clock = clock;
  }

  public List<Invite> list(Caller caller, Namespace namespace, String name) {
    caller.needs(Right.VIEW_COLLABORATORS, namespace, name);
    return invites.of(names.shared(caller, namespace, name).id());
  }

  /** Invites e-mail addresses; the tokens are for them alone. */
  public List<Invite> invite(Caller caller, Namespace namespace, String name, List<String> emails) {
    caller.needs(Right.MANAGE_COLLABORATORS, namespace, name);
    for (String email : emails) {
      if (email.indexOf('@') < 1 || email.endsWith("@")) {
        throw new Refusal(Reason.SCHEMA, "'" + email + "' is not an e-mail address at /invites");
      }
    }
    Instant now = clock.instant();
    return packages.within(
        names.own(caller, namespace, name),
        locked -> {
          List<Invite> made = new ArrayList<>();
          for (String email : emails) {
            revokeOpen(locked, email, caller);
            Invite invite =
                new Invite(
                    locked.id(),
                    email,
                    chance.id(),
                    now,
                    caller.account().id(),
                    now.plus(LIFE),
                    null,
                    null,
                    null,
                    null);
            invites.put(invite);
            made.add(invite);
          }
          return made;
        });
  }

  /** Takes open invitations back. */
  public void revoke(Caller caller, Namespace namespace, String name, List<String> emails) {
    caller.needs(Right.MANAGE_COLLABORATORS, namespace, name);
    packages.within(
        names.own(caller, namespace, name),
        locked -> {
          for (String email : emails) {
            if (!revokeOpen(locked, email, caller)) {
              throw new Refusal(
                  Reason.UNKNOWN_INVITE, "No open invitation of '" + email + "' found.");
            }
          }
          return locked;
        });
  }

  private boolean revokeOpen(StoredPackage locked, String email, Caller caller) {
    boolean found = false;
    for (Invite one : invites.of(locked.id())) {
      if (one.email().equalsIgnoreCase(email) && one.isOpen(clock.instant())) {
        invites.put(one.revoked(clock.instant(), caller.account().id()));
        found = true;
      }
    }
    return found;
  }

  /** Whoever shows the token of an invitation becomes a collaborator. */
  public void accept(Caller caller, Namespace namespace, String name, String token) {
    StoredPackage target = named(namespace, name);
    packages.within(
        target,
        locked -> {
          Invite invite = open(locked, token);
          invites.put(invite.accepted(clock.instant(), caller.account().id()));
          collaborators.add(locked, caller.account(), invite.createdBy());
          return locked;
        });
  }

  /** Says no to an invitation. */
  public void reject(Caller caller, Namespace namespace, String name, String token) {
    StoredPackage target = named(namespace, name);
    packages.within(
        target,
        locked -> {
          invites.put(open(locked, token).revoked(clock.instant(), caller.account().id()));
          return locked;
        });
  }

  private StoredPackage named(Namespace namespace, String name) {
    StoredPackage found = packages.find(namespace, name);
    if (found == null) {
      throw new Refusal(Reason.UNKNOWN_PACKAGE, "Name '" + name + "' not found.");
    }
    return found;
  }

  private Invite open(StoredPackage locked, String token) {
    Invite invite = invites.find(token);
    if (invite == null
        || !invite.packageId().equals(locked.id())
        || !invite.isOpen(clock.instant())) {
      throw new Refusal(Reason.UNKNOWN_INVITE, "This invitation is unknown, or over.");
    }
    return invite;
  }
}
