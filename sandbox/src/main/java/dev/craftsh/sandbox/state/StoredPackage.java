package dev.craftsh.sandbox.state;

import dev.craftsh.sandbox.memory.Cell;
import dev.craftsh.sandbox.memory.Fleeting;
import dev.craftsh.sandbox.memory.Numbered;
import dev.craftsh.sandbox.memory.Shelf;
import dev.craftsh.sandbox.memory.Table;
import dev.craftsh.sandbox.model.Account;
import dev.craftsh.sandbox.model.Base;
import dev.craftsh.sandbox.model.Channel;
import dev.craftsh.sandbox.model.Collaborator;
import dev.craftsh.sandbox.model.Guardrail;
import dev.craftsh.sandbox.model.Held;
import dev.craftsh.sandbox.model.Media;
import dev.craftsh.sandbox.model.MetadataText;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.PackageInfo;
import dev.craftsh.sandbox.model.Release;
import dev.craftsh.sandbox.model.Revision;
import dev.craftsh.sandbox.model.Track;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
  private final StoredResources resources;
  private final Table<MetadataText> texts;
  private final Table<Media> media;
  private final Table<Guardrail> guardrails;
  private final Table<Collaborator> collaborators;
  private final Table<Held> held;
  private final Cell<Boolean> reviewedByHand;

  @Fleeting("taken from the revisions")
  private final Set<String> sums = new HashSet<>();

  StoredPackage(Shelf shelf, Registration registration) {
    this.registration = registration;
    revisions = shelf.numbered("revisions", Revision.class);
    channelMap = shelf.table("channel-map", Release.class);
    history = shelf.numbered("history", Release.class);
    tracks = shelf.table("tracks", Track.class);
    resources = new StoredResources(shelf);
    texts = shelf.table("texts", MetadataText.class);
    media = shelf.table("media", Media.class);
    guardrails = shelf.table("guardrails", Guardrail.class);
    collaborators = shelf.table("collaborators", Collaborator.class);
    held = shelf.table("held", Held.class);
    reviewedByHand = shelf.cell("reviewed-by-hand", Boolean.class, false);
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
    Map<String, String> said = new HashMap<>();
    for (String key : texts.keys()) {
      MetadataText text = texts.get(key);
      said.put(key, text == null ? "" : text.value());
    }
    return new PackageInfo(
        registration.id(),
        registration.namespace(),
        registration.name(),
        registration.type(),
        registration.isPrivate(),
        registration.publisher(),
        registration.createdAt(),
        !channelMap.isEmpty(),
        said,
        media.values(),
        tracks.values(),
        guardrails.values());
  }

  public void describe(String newSummary) {
    say("summary", new MetadataText(newSummary, false));
  }

  public @Nullable MetadataText said(String key) {
    return texts.get(key);
  }

  /** Says something of the package; null: no more. */
  public void say(String key, @Nullable MetadataText text) {
    if (text == null) {
      texts.remove(key);
    } else {
      texts.put(key, text);
    }
  }

  public List<Media> media() {
    return media.values();
  }

  /** Shows these pictures and no others. */
  public void show(List<Media> pictures) {
    for (String hash : media.keys()) {
      media.remove(hash);
    }
    for (Media picture : pictures) {
      media.put(picture.hash(), picture);
    }
  }

  public void addGuardrail(Guardrail guardrail) {
    guardrails.put(guardrail.pattern(), guardrail);
  }

  public boolean reviewedByHand() {
    return reviewedByHand.get();
  }

  public void reviewByHand(boolean newValue) {
    reviewedByHand.set(newValue);
  }

  /** What holds a revision back; null: nothing. */
  public @Nullable Held held(int revision) {
    return held.get(Integer.toString(revision));
  }

  public void hold(int revision, Held why) {
    held.put(Integer.toString(revision), why);
  }

  public void release(int revision) {
    held.remove(Integer.toString(revision));
  }

  public List<Collaborator> collaborators() {
    return collaborators.values();
  }

  public @Nullable Collaborator collaborator(String accountId) {
    return collaborators.get(accountId);
  }

  public void add(Collaborator collaborator) {
    collaborators.put(collaborator.account().id(), collaborator);
  }

  public void removeCollaborator(String accountId) {
    collaborators.remove(accountId);
  }

  public void addTrack(Track track) {
    tracks.put(track.name(), track);
  }

  public List<String> trackNames() {
    return tracks.keys();
  }

  public StoredResources resources() {
    return resources;
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

  /** Forgets branches whose time is over. */
  public void dropExpired(Instant now) {
    for (String slot : channelMap.keys()) {
      Release old = channelMap.get(slot);
      Instant expires = old == null ? null : old.expires();
      if (expires != null && !now.isBefore(expires)) {
        channelMap.remove(slot);
      }
    }
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
}
