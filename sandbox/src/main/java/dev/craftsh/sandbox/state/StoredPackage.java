package dev.craftsh.sandbox.state;

import dev.craftsh.sandbox.model.Account;
import dev.craftsh.sandbox.model.Channel;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.PackageInfo;
import dev.craftsh.sandbox.model.Release;
import dev.craftsh.sandbox.model.ResourceRevision;
import dev.craftsh.sandbox.model.Revision;
import dev.craftsh.sandbox.model.Track;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that is remembered of one name. Not safe for threads by itself: {@link Packages} lets one
 * thread at a time in, and what leaves is a copy.
 */
public final class StoredPackage {
  private final String id;
  private final Namespace namespace;
  private final String name;
  private final String type;
  private final boolean isPrivate;
  private final Account publisher;
  private final Instant createdAt;
  private final NavigableMap<Integer, Revision> revisions = new TreeMap<>();
  private final Set<String> sums = new HashSet<>();
  private final List<Release> channelMap = new ArrayList<>();
  private final List<Release> history = new ArrayList<>();
  private final Map<String, Track> tracks = new LinkedHashMap<>();
  private final Map<String, List<ResourceRevision>> resources = new LinkedHashMap<>();
  private @Nullable String summary;

  public StoredPackage(
      String id,
      Namespace namespace,
      String name,
      String type,
      boolean isPrivate,
      Account publisher,
      Instant createdAt) {
    this.id = id;
    this.namespace = namespace;
    this.name = name;
    this.type = type;
    this.isPrivate = isPrivate;
    this.publisher = publisher;
    this.createdAt = createdAt;
    addTrack(new Track(Channel.DEFAULT_TRACK, createdAt));
  }

  public String id() {
    return id;
  }

  public Namespace namespace() {
    return namespace;
  }

  public String name() {
    return name;
  }

  public Account publisher() {
    return publisher;
  }

  public PackageInfo info() {
    return new PackageInfo(
        id,
        namespace,
        name,
        type,
        isPrivate,
        publisher,
        createdAt,
        !channelMap.isEmpty(),
        summary,
        new ArrayList<>(tracks.values()));
  }

  public void describe(String newSummary) {
    summary = newSummary;
  }

  public void addTrack(Track track) {
    tracks.put(track.name(), track);
  }

  public List<String> trackNames() {
    return new ArrayList<>(tracks.keySet());
  }

  /** Oldest first. */
  public List<Revision> revisions() {
    return List.copyOf(revisions.values());
  }

  public int nextRevision() {
    return revisions.isEmpty() ? 1 : revisions.lastKey() + 1;
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
    return List.copyOf(channelMap);
  }

  /** Every release and closing there was, the newest first. */
  public List<Release> history() {
    List<Release> newestFirst = new ArrayList<>(history);
    Collections.reverse(newestFirst);
    return newestFirst;
  }

  /** Puts a release in its slot; a progressive one leaves the complete one beside it. */
  public void put(Release release) {
    boolean progressive = release.percentage() != null;
    channelMap.removeIf(old -> old.sameSlot(release) && (!progressive || old.percentage() != null));
    channelMap.add(release);
    history.add(release);
  }

  /** Empties a channel; the history keeps one entry for each slot that it had. */
  public void close(Channel channel, Instant when) {
    for (Release old : channelMap) {
      if (old.channel().equals(channel) && old.percentage() == null) {
        history.add(
            new Release(
                channel, old.base(), old.architecture(), null, when, null, null, List.of()));
      }
    }
    channelMap.removeIf(old -> old.channel().equals(channel));
  }

  public List<String> resourceNames() {
    return new ArrayList<>(resources.keySet());
  }

  /** Oldest first; null when nobody ever spoke of such a resource. */
  public @Nullable List<ResourceRevision> resourceRevisions(String resource) {
    List<ResourceRevision> all = resources.get(resource);
    return all == null ? null : List.copyOf(all);
  }

  public void add(ResourceRevision revision) {
    resources.computeIfAbsent(revision.name(), name -> new ArrayList<>()).add(revision);
  }

  /** Puts changed bases in the place of the revision of the same number. */
  public void replace(ResourceRevision revision) {
    List<ResourceRevision> all = resources.get(revision.name());
    if (all != null) {
      all.set(revision.revision() - 1, revision);
    }
  }

  public void declareResource(String resource) {
    resources.computeIfAbsent(resource, name -> new ArrayList<>());
  }
}
