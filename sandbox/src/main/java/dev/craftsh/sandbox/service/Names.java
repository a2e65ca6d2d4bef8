package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.Account;
import dev.craftsh.sandbox.model.Collaborator;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.PackageInfo;
import dev.craftsh.sandbox.state.Packages;
import dev.craftsh.sandbox.state.Registration;
import dev.craftsh.sandbox.state.StoredPackage;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Who owns which name. */
public final class Names {
  private final Packages packages;
  private final Chance chance;
  private final Clock clock;
  private final Registrations registrations;

  Names(Packages packages, Chance chance, Clock clock, Registrations registrations) {
    this.packages = packages;
    this.registrations = registrations;
    this.chance = chance;
    this.clock = clock;
  }

  /** The caller's own packages, as far as the credential reaches. */
  public List<PackageInfo> list(Caller caller, Namespace namespace) {
    return list(caller, namespace, false);
  }

  /** The same, on demand also the packages that the caller collaborates on. */
  public List<PackageInfo> list(Caller caller, Namespace namespace, boolean withShared) {
    caller.needs(Right.LIST_PACKAGES);
    List<PackageInfo> own = new ArrayList<>();
    for (StoredPackage one : packages.all(namespace)) {
      boolean counts = isOf(caller, one) || (withShared && collaborates(caller, one));
      if (counts && caller.reaches(namespace, one.name())) {
        own.add(packages.within(one, StoredPackage::info));
      }
    }
    return own;
  }

  /** Registers a name and gives the id of the package. */
  public String register(
      Caller caller, Namespace namespace, String name, String type, boolean isPrivate) {
    caller.needs(Right.REGISTER);
    NameRules.check(name);
    if (!caller.reaches(namespace, name)) {
      throw new Refusal(
          Reason.PERMISSION, "These credentials are limited to packages that exist already.");
    }
    registrations.requireRoom(caller);
    StoredPackage added =
        packages.add(
            new Registration(
                chance.id(), namespace, name, type, isPrivate, caller.account(), clock.instant()));
    if (added == null) {
      throw taken(caller.account(), namespace, name);
    }
    return added.id();
  }

  private Refusal taken(Account account, Namespace namespace, String name) {
    StoredPackage holder = packages.find(namespace, name);
    boolean own = holder != null && holder.publisher().id().equals(account.id());
    return new Refusal(
        own ? Reason.NAME_OWNED : Reason.NAME_TAKEN, "Name '" + name + "' already registered");
  }

  /** What the registration says; everyone's, unless it is private. */
  public PackageInfo info(Caller caller, Namespace namespace, String name) {
    caller.needs(Right.VIEW_METADATA, namespace, name);
    return packages.within(shared(caller, namespace, name), StoredPackage::info);
  }

  /** Gives a name back that never had a revision, and tells the id it had. */
  public String unregister(Caller caller, Namespace namespace, String name) {
    caller.needs(Right.REGISTER, namespace, name);
    return packages.within(
        own(caller, namespace, name),
        leaver -> {
          if (!leaver.revisions().isEmpty()) {
            throw new Refusal(
                Reason.HAS_REVISIONS, "Cannot unregister a package with existing revisions");
          }
          packages.remove(leaver);
          return leaver.id();
        });
  }

  /** The package of that name, provided that it is the caller's. */
  StoredPackage own(Caller caller, Namespace namespace, String name) {
    StoredPackage found = packages.find(namespace, name);
    boolean own = found != null && isOf(caller, found);
    if (found == null || (!own && packages.within(found, StoredPackage::info).isPrivate())) {
      throw new Refusal(
          Reason.UNKNOWN_PACKAGE,
          "Name '" + name + "' not found in the '" + namespace.text() + "' namespace.");
    }
    if (!own) {
      throw new Refusal(Reason.NOT_PUBLISHER, "Only the publisher of '" + name + "' may do that.");
    }
    return upToDate(found);
  }

  private StoredPackage upToDate(StoredPackage one) {
    return packages.within(
        one,
        locked -> {
          locked.dropExpired(clock.instant());
          return locked;
        });
  }

  /** Refuses who has not accepted the latest terms. */
  void requireTerms(Caller caller) {
    registrations.requireTerms(caller);
  }

  /** The package of that name, provided that the caller may work on it. */
  StoredPackage shared(Caller caller, Namespace namespace, String name) {
    StoredPackage found = packages.find(namespace, name);
    return found != null && collaborates(caller, found)
        ? upToDate(found)
        : own(caller, namespace, name);
  }

  private boolean collaborates(Caller caller, StoredPackage one) {
    Collaborator known = one.collaborator(caller.account().id());
    Instant until = known == null ? null : known.until();
    return known != null && (until == null || clock.instant().isBefore(until));
  }

  private static boolean isOf(Caller caller, StoredPackage one) {
    return one.publisher().id().equals(caller.account().id());
  }

  /** The name behind a package id. */
  public String nameOf(Namespace namespace, String id) {
    StoredPackage found = packages.findById(namespace, id);
    if (found == null) {
      throw new Refusal(
          Reason.UNKNOWN_PACKAGE, "No " + namespace.text() + " has the id '" + id + "'.");
    }
    return found.name();
  }

  /** The id of a package that is known to be registered. */
  public String idOf(Namespace namespace, String name) {
    StoredPackage found = packages.find(namespace, name);
    if (found == null) {
      throw new Refusal(Reason.UNKNOWN_PACKAGE, "Name '" + name + "' not found.");
    }
    return found.id();
  }
}
