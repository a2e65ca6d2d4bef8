package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.Announcement;
import dev.craftsh.sandbox.model.Held;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.Release;
import dev.craftsh.sandbox.model.Revision;
import dev.craftsh.sandbox.state.Packages;
import dev.craftsh.sandbox.state.StoredPackage;
import dev.craftsh.sandbox.state.StoredUpload;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The revisions of a package: announced, reviewed, numbered, never changed. */
public final class Revisions {
  private final Names names;
  private final Packages packages;
  private final ReviewDesk reviews;
  private final Releases releases;

  Revisions(Names names, Packages packages, ReviewDesk reviews, Releases releases) {
    this.names = names;
    this.packages = packages;
    this.reviews = reviews;
    this.releases = releases;
  }

  /** All revisions, the newest first, and which of them some channel points at. */
  public record Listing(List<Revision> revisions, Set<Integer> released, Map<Integer, Held> held) {
    public Listing {
      revisions = List.copyOf(revisions);
      released = Set.copyOf(released);
      held = Map.copyOf(held);
    }
  }

  /**
   * Announces a snap of a size that the caller knows, to be released to channels once accepted.
   *
   * @param components the uploads of its components, by their names
   */
  public void announceSized(
      Caller caller,
      String snap,
      String uploadId,
      long size,
      List<String> channels,
      Map<String, String> components) {
    mayUpload(caller, Namespace.SNAP, snap);
    if (reviews.upload(uploadId).size() != size) {
      throw new Refusal(Reason.INVALID, "binary_filesize is not the size of the upload.");
    }
    Set<String> ids = new HashSet<>(List.of(uploadId));
    for (Map.Entry<String, String> component : components.entrySet()) {
      if (!ids.add(reviews.upload(component.getValue()).id())) {
        throw new Refusal(
            Reason.INVALID,
            "The component '" + component.getKey() + "' needs an upload of its own.");
      }
    }
    announce(caller, Namespace.SNAP, snap, uploadId, channels, components);
  }

  /** Announces an upload as the next revision. */
  public void announce(Caller caller, Namespace namespace, String name, String uploadId) {
    announce(caller, namespace, name, uploadId, List.of(), Map.of());
  }

  private void announce(
      Caller caller,
      Namespace namespace,
      String name,
      String uploadId,
      List<String> channels,
      Map<String, String> components) {
    StoredPackage target = mayUpload(caller, namespace, name);
    if (!channels.isEmpty()) {
      caller.needs(Right.MANAGE_RELEASES, namespace, name);
      releases.check(caller, target, channels);
    }
    StoredUpload upload = reviews.upload(uploadId);
    reviews.begin(
        target,
        Announcement.ofPackage(
            upload.id(),
            namespace,
            name,
            target.id(),
            caller.account().id(),
            channels,
            components));
  }

  /** Refuses when an upload to this package would be refused; else gives the package. */
  StoredPackage mayUpload(Caller caller, Namespace namespace, String name) {
    caller.needs(Right.MANAGE_REVISIONS, namespace, name);
    names.requireTerms(caller);
    return names.shared(caller, namespace, name);
  }

  /** Whether the caller may upload: refuses when not (contract/store-api.md §5.3, dry run). */
  public void rehearse(Caller caller, Namespace namespace, String name) {
    mayUpload(caller, namespace, name);
  }

  public Listing list(Caller caller, Namespace namespace, String name) {
    caller.needs(Right.VIEW_REVISIONS, namespace, name);
    return packages.within(names.shared(caller, namespace, name), Revisions::listing);
  }

  static Listing listing(StoredPackage locked) {
    Set<Integer> released = new HashSet<>();
    for (Release entry : locked.channelMap()) {
      Integer revision = entry.revision();
      if (revision != null) {
        released.add(revision);
      }
    }
    Map<Integer, Held> held = new HashMap<>();
    for (Revision one : locked.revisions()) {
      Held why = locked.held(one.number());
      if (why != null) {
        held.put(one.number(), why);
      }
    }
    return new Listing(Releases.newestFirst(locked.revisions()), released, held);
  }
}
