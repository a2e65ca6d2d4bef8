package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.Account;
import dev.craftsh.sandbox.model.Collaborator;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.state.Packages;
import dev.craftsh.sandbox.state.StoredPackage;
import java.time.Clock;
import java.util.List;

/** Who else may work on a package: upload, release, close and look, but not give it away. */
public final class Collaborators {
  private final Names names;
  private final Packages packages;
  private final Clock clock;

  Collaborators(Names names, Packages packages, Clock clock) {
    this.names = names;
    this.packages = packages;
    this.clock = clock;
  }

  public List<Collaborator> list(Caller caller, Namespace namespace, String name) {
    caller.needs(Right.VIEW_COLLABORATORS, namespace, name);
    return packages.within(names.shared(caller, namespace, name), StoredPackage::collaborators);
  }

  /** Lets somebody in; who is in charge checked that beforehand. */
  public void add(StoredPackage target, Account account, String invitedBy) {
    packages.within(
        target,
        locked -> {
          locked.add(new Collaborator(account, clock.instant(), invitedBy, null));
          return null;
        });
  }
}
