package dev.craftsh.sandbox.state;

import dev.craftsh.sandbox.memory.Cell;
import dev.craftsh.sandbox.memory.Fleeting;
import dev.craftsh.sandbox.memory.Numbered;
import dev.craftsh.sandbox.memory.Shelf;
import dev.craftsh.sandbox.memory.Table;
import dev.craftsh.sandbox.model.Account;
import dev.craftsh.sandbox.model.Base;
import dev.craftsh.sandbox.model.Channel;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.PackageInfo;
import dev.craftsh.sandbox.model.Release;
import dev.craftsh.sandbox.model.ResourceRevision;
import dev.craftsh.sandbox.model.Revision;
import dev.craftsh.sandbox.model.Track;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is remembered of one name. Whoever reads and then writes does so within {@link
 * Packages#within}.
 */
public final class StoredPackage {
  private final Registration registration;
  private final Numbered<Revision> revisions;
  private final Table<Release> channelMap;
  private final Numbered<Release> history;
  private final Table<Track> tracks;
  private final Table<String> resources;
  private final Table<ResourceRevision> resourceRevisions;
  private final Cell<String> summary;

  @Fleeting("taken from the revisions")
  private final Set<String> sums = new HashSet<>();

  StoredPackage(Shelf shelf, Registration registration) {
    this.registration = registration;
    revisions = shelf.numbered("revisions", Revision.class);
    channelMap = shelf.table("channel-map", Release.class);
    history = shelf.numbered("history", Release.class);
    tracks = shelf.table("tracks", Track.class);
    resources = shelf.table("resources", String.class);
    resourceRevisions = shelf.table("resource-revisions", ResourceRevision.class);
    summary = shelf.cell("summary", String.class, "");
    for (Revision one : revisions.values()) {
      sums.add(one.sha3_384());
    }
  }

  public String id() {
    return registration.id();
  }

  public Namespace namespace() {
    return registration.namespace();
  }

  public String name() {
    return registration.name();
  }

  public Account publisher() {
    return registration.publisher();
  }

  public PackageInfo info() {
    String text = summary.get();
    return new PackageInfo(
        registration.id(),
        registration.namespace(),
        registration.name(),
        registration.type(),
        registration.isPrivate(),
        registration.publisher(),
        registration.createdAt(),
        !channelMap.isEmpty(),
        text.isEmpty() ? null : text,
        tracks.values());
  }

  public void describe(String newSummary) {
    summary.set(newSummary);
  }

  public void addTrack(Track track) {
    tracks.put(track.name(), track);
  }

  public List<String> trackNames() {
    return tracks.keys();
  }

  /** Oldest first. */
  public List<Revision> revisions() {
    return revisions.values();
  }

  public int nextRevision() {
    return revisions.last() + 1;
  }

  public @Nullable Revision revision(int number) {
    return revisions.get(number);
  }

  /** Whether exactly this file was accepted before. */
  public boolean knows(String sha3_384) {
    return sums.contains(sha3_384);
  }

  public void add(Revision revision) {
    revisions.put(revision.number(), revision);
    sums.add(revision.sha3_384());
  }

  /** What the channels point at now, the oldest release first. */
  public List<Release> channelMap() {
    return channelMap.values();
  }

  /** Every release and closing there was, the newest first. */
  public List<Release> history() {
    List<Release> newestFirst = history.values();
    Collections.reverse(newestFirst);
    return newestFirst;
  }

  /** Puts a release in its slot; a progressive one leaves the complete one beside it. */
  public void put(Release release) {
    if (release.percentage() == null) {
      channelMap.remove(slot(release, true));
    }
    // Removed first: the newest release stands last.
    String slot = slot(release, release.percentage() != null);
    channelMap.remove(slot);
    channelMap.put(slot, release);
    history.append(release);
  }

  private static String slot(Release release, boolean progressive) {
    Base base = release.base();
    return release.channel().fullName()
        + " "
        + (base == null ? "" : base.name() + " " + base.channel() + " " + base.architecture())
        + " "
        + Objects.requireNonNullElse(release.architecture(), "")
        + (progressive ? " progressive" : "");
  }

  /** Empties a channel; the history keeps one entry for each slot that it had. */
  public void close(Channel channel, Instant when) {
    for (String slot : channelMap.keys()) {
      Release old = channelMap.get(slot);
      if (old == null || !old.channel().equals(channel)) {
        continue;
      }
      channelMap.remove(slot);
      if (old.percentage() == null) {
        history.append(
            new Release(
                channel, old.base(), old.architecture(), null, when, null, null, List.of()));
      }
    }
  }

  public List<String> resourceNames() {
    return resources.keys();
  }

  /** Oldest first; null when nobody ever spoke of such a resource. */
  public @Nullable List<ResourceRevision> resourceRevisions(String resource) {
    if (!resources.contains(resource)) {
      return null;
    }
    List<ResourceRevision> own = resourceRevisions.values();
    own.removeIf(one -> !one.name().equals(resource));
    return own;
  }

  public void add(ResourceRevision revision) {
    declareResource(revision.name());
    replace(revision);
  }

  /** Puts changed bases in the place of the revision of the same number. */
  public void replace(ResourceRevision revision) {
    resourceRevisions.put(revision.name() + " " + revision.revision(), revision);
  }

  public void declareResource(String resource) {
    if (!resources.contains(resource)) {
      resources.put(resource, resource);
    }
  }
}
