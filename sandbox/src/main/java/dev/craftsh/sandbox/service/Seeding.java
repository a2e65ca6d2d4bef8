package dev.craftsh.sandbox.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.craftsh.sandbox.model.Account;
import dev.craftsh.sandbox.model.Collaborator;
import dev.craftsh.sandbox.model.Content;
import dev.craftsh.sandbox.model.Digests;
import dev.craftsh.sandbox.model.Facts;
import dev.craftsh.sandbox.model.Guardrail;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.ResourceBase;
import dev.craftsh.sandbox.model.ResourceDeclaration;
import dev.craftsh.sandbox.model.ResourceRevision;
import dev.craftsh.sandbox.model.Revision;
import dev.craftsh.sandbox.model.Track;
import dev.craftsh.sandbox.state.Packages;
import dev.craftsh.sandbox.state.Registration;
import dev.craftsh.sandbox.state.StoredPackage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Fills the store without going through uploads and reviews: for examples and for tests. */
public final class Seeding {
  private final Packages packages;
  private final Chance chance;
  private final Clock clock;

  public Seeding(Packages packages, Chance chance, Clock clock) {
    this.packages = packages;
    this.chance = chance;
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant();
  }

  /** The package of that name, registered when it is not yet. */
  public Seed register(Account owner, Namespace namespace, String name) {
    return register(owner, namespace, name, clock.instant());
  }

  /** The same, as if it had happened at another time. */
  public Seed register(Account owner, Namespace namespace, String name, Instant createdAt) {
    StoredPackage added =
        packages.add(
            new Registration(
                chance.id(), namespace, name, namespace.text(), false, owner, createdAt));
    return new Seed(added != null ? added : Objects.requireNonNull(packages.find(namespace, name)));
  }

  /** One package that is filled. */
  public final class Seed {
    private final StoredPackage target;

    private Seed(StoredPackage target) {
      this.target = target;
    }

    public String id() {
      return target.id();
    }

    public Namespace namespace() {
      return target.namespace();
    }

    public void describe(String summary) {
      change(() -> target.describe(summary));
    }

    public void categorise(String category, boolean featured) {
      change(() -> Categories.add(target, category, featured));
    }

    public void track(String name, Instant createdAt) {
      change(() -> target.addTrack(new Track(name, createdAt)));
    }

    /** Lets a person look at every upload from now on. */
    public void reviewByHand() {
      change(() -> target.reviewByHand(true));
    }

    /** A person approves a revision that waits. */
    public void approve(int revision) {
      change(() -> ManualReview.approve(target, revision, clock.instant()));
    }

    /** A person rejects a revision that waits. */
    public void reject(int revision, String why) {
      change(() -> ManualReview.reject(target, revision, why));
    }

    /** Lets the publisher make tracks whose names match. */
    public void guardrail(String pattern) {
      change(() -> target.addGuardrail(new Guardrail(pattern, clock.instant())));
    }

    /** Lets somebody work on the package too. */
    public void share(Account with) {
      change(
          () -> target.add(new Collaborator(with, clock.instant(), target.publisher().id(), null)));
    }

    public int nextRevision() {
      return packages.within(target, StoredPackage::nextRevision);
    }

    /**
     * Adds an accepted revision of a file that never existed: what can be downloaded in its place
     * is a line of text, with the sums of that, whatever size the file is said to have.
     */
    public void revision(int number, String version, Instant createdAt, long size, Facts facts) {
      String text = target.id() + " " + number;
      Content content = Content.ofText(text, Sums.sha256(text.getBytes(UTF_8)));
      String sum = Sums.sha3_384(text);
      change(
          () -> {
            target.add(
                new Revision(
                    number,
                    version,
                    createdAt,
                    target.publisher().id(),
                    sum,
                    size,
                    facts,
                    content,
                    List.of()));
            for (ResourceDeclaration resource : facts.resources()) {
              target.resources().declare(resource.name());
            }
          });
    }

    /** Adds an accepted revision of a resource, with a text as its content. */
    public void resource(String name, Instant createdAt, String content) {
      Digests digests = Sums.ofText(content);
      change(
          () -> {
            List<ResourceRevision> known = target.resources().revisions(name);
            target
                .resources()
                .put(
                    new ResourceRevision(
                        known == null ? 1 : known.size() + 1,
                        name,
                        "file",
                        content.length(),
                        digests,
                        createdAt,
                        null,
                        null,
                        List.of(ResourceBase.everywhere()),
                        Content.ofText(content, digests.sha256())));
          });
    }

    /** Releases, or closes, as of some moment. */
    public void release(ReleaseOrder order, Instant when) {
      packages.within(target, locked -> Releases.fulfilAt(locked, List.of(order), when));
    }

    private void change(Runnable work) {
      packages.within(
          target,
          locked -> {
            work.run();
            return null;
          });
    }
  }
}
