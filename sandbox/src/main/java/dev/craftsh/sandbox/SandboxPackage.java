package dev.craftsh.sandbox;

import dev.craftsh.sandbox.model.Base;
import dev.craftsh.sandbox.model.Facts;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.SnapTraits;
import dev.craftsh.sandbox.service.ReleaseOrder;
import dev.craftsh.sandbox.service.Seeding;
import java.util.ArrayList;
import java.util.List;

/** Fills one package of the sandbox, for tests and examples; each call returns the same object. */
public final class SandboxPackage {
  private static final long SIZE = 20_480;
  private final Seeding seeding;
  private final Seeding.Seed seed;

  SandboxPackage(Seeding seeding, Seeding.Seed seed) {
    this.seeding = seeding;
    this.seed = seed;
  }

  /** The store's id of the package. */
  public String id() {
    return seed.id();
  }

  /** Puts it on a shelf of the public store, perhaps in front. */
  public SandboxPackage category(String name, boolean featured) {
    seed.categorise(name, featured);
    return this;
  }

  /** Adds a track. */
  public SandboxPackage track(String name) {
    seed.track(name, seeding.now());
    return this;
  }

  /** Adds accepted revisions with these numbers, for amd64. */
  public SandboxPackage upload(int... revisions) {
    for (int revision : revisions) {
      seed.revision(
          revision, Integer.toString(revision), seeding.now(), SIZE, facts(revision, "amd64"));
    }
    return this;
  }

  /** Adds an accepted revision for some architectures. */
  public SandboxPackage upload(int revision, String version, String... architectures) {
    seed.revision(revision, version, seeding.now(), SIZE, facts(revision, architectures));
    return this;
  }

  private Facts facts(int revision, String... architectures) {
    if (seed.namespace() == Namespace.SNAP) {
      return Facts.ofSnap(
          Integer.toString(revision),
          new SnapTraits(
              List.of(architectures), "core24", "strict", "stable", "app", List.of("app")));
    }
    List<Base> bases = new ArrayList<>();
    for (String architecture : architectures) {
      bases.add(new Base("ubuntu", "24.04", architecture));
    }
    return Facts.ofCharm(null, bases, List.of());
  }

  /** Adds an accepted revision of a resource. */
  public SandboxPackage resource(String name, String content) {
    seed.resource(name, seeding.now(), content);
    return this;
  }

  /** Every upload from now on waits for {@link #approve} or {@link #reject}. */
  public SandboxPackage reviewedByHand() {
    seed.reviewByHand();
    return this;
  }

  /** Approves a revision that waits for a person. */
  public SandboxPackage approve(int revision) {
    seed.approve(revision);
    return this;
  }

  /** Turns a revision down that waits for a person. */
  public SandboxPackage reject(int revision, String why) {
    seed.reject(revision, why);
    return this;
  }

  /** Lets its publisher make tracks whose whole names match a regular expression. */
  public SandboxPackage guardrail(String pattern) {
    seed.guardrail(pattern);
    return this;
  }

  /** Releases a revision to a channel. */
  public SandboxPackage release(String channel, int revision) {
    seed.release(ReleaseOrder.of(revision, channel), seeding.now());
    return this;
  }

  /** Empties a channel. */
  public SandboxPackage close(String channel) {
    seed.release(ReleaseOrder.closing(channel), seeding.now());
    return this;
  }
}
