package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.Base;
import dev.craftsh.sandbox.model.Channel;
import dev.craftsh.sandbox.model.Facts;
import dev.craftsh.sandbox.model.Release;
import dev.craftsh.sandbox.model.ResourceRef;
import dev.craftsh.sandbox.model.ResourceRevision;
import dev.craftsh.sandbox.model.Revision;
import dev.craftsh.sandbox.model.Risk;
import dev.craftsh.sandbox.model.SnapTraits;
import dev.craftsh.sandbox.model.Track;
import dev.craftsh.sandbox.state.StoredPackage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One release into one channel: checks the wish, then fills a slot for each base or machine. */
final class Releasing {
  /** How long a branch lives; assumed from what the public servers answer. */
  private static final Duration BRANCH_LIFE = Duration.ofDays(30);

  private final StoredPackage target;
  private final Channel channel;
  private final Revision revision;
  private final ReleaseOrder order;

  private Releasing(StoredPackage target, Channel channel, Revision revision, ReleaseOrder order) {
    this.target = target;
    this.channel = channel;
    this.revision = revision;
    this.order = order;
  }

  /** Refuses what cannot be released; changes nothing yet. */
  static Releasing check(StoredPackage target, Channel channel, int number, ReleaseOrder order) {
    Revision revision = target.revision(number);
    if (revision == null) {
      throw new Refusal(
          Reason.UNKNOWN_REVISION, "Revision " + number + " of '" + target.name() + "' not found.");
    }
    ManualReview.require(target, number);
    requireFit(target, channel, revision);
    Integer percentage = order.percentage();
    if (percentage != null && (percentage < 0 || percentage > 100)) {
      throw new Refusal(
          Reason.INVALID, "A percentage must lie between 0 and 100, not at " + percentage + ".");
    }
    for (ReleaseOrder.Item item : order.resources()) {
      checkResource(target, item);
    }
    return new Releasing(target, channel, revision, order);
  }

  /** Some revisions are not meant for everyone, and some tracks not for every version. */
  private static void requireFit(StoredPackage target, Channel channel, Revision revision) {
    String why = unfitness(target, channel, revision.facts(), revision.version());
    if (why != null) {
      throw new Refusal(Reason.INVALID, "Revision " + revision.number() + " " + why);
    }
  }

  static @Nullable String unfitness(
      StoredPackage target, Channel channel, Facts facts, String version) {
    SnapTraits snap = facts.snap();
    boolean stable = channel.risk() == Risk.STABLE || channel.risk() == Risk.CANDIDATE;
    boolean unstable =
        snap != null && (snap.grade().equals("devel") || snap.confinement().equals("devmode"));
    if (snap != null && stable && unstable) {
      return "(%s, %s) cannot target a stable channel (stable, candidate)."
          .formatted(snap.confinement(), snap.grade());
    }
    for (Track track : target.info().tracks()) {
      String pattern = track.name().equals(channel.track()) ? track.versionPattern() : null;
      if (!Tracks.fits(pattern, version)) {
        return "has the version '%s', which does not match the pattern '%s' of the track '%s'."
            .formatted(version, pattern, track.name());
      }
    }
    return null;
  }

  private static void checkResource(StoredPackage target, ReleaseOrder.Item item) {
    Integer wanted = item.revision();
    List<ResourceRevision> known = target.resources().revisions(item.name());
    if (known == null) {
      throw new Refusal(
          Reason.UNKNOWN_RESOURCE,
          "Resource '" + item.name() + "' of '" + target.name() + "' not found.");
    }
    if (wanted != null && (wanted < 1 || wanted > known.size())) {
      throw new Refusal(
          Reason.UNKNOWN_RESOURCE,
          "Revision " + wanted + " of resource '" + item.name() + "' not found.");
    }
  }

  /** Fills the slots and gives the resources that the channel carries now. */
  List<ResourceRef> apply(Instant when) {
    Instant expires = channel.branch() == null ? null : when.plus(BRANCH_LIFE);
    List<ResourceRef> carried = List.of();
    for (Release slot : slots(when, expires)) {
      carried = resources(slot);
      target.put(
          new Release(
              channel,
              slot.base(),
              slot.architecture(),
              revision.number(),
              when,
              expires,
              percentage(),
              carried));
    }
    return carried;
  }

  /** A progressive release to everyone is a plain one. */
  private @Nullable Integer percentage() {
    Integer wanted = order.percentage();
    return wanted == null || wanted == 100 ? null : wanted;
  }

  private List<Release> slots(Instant when, @Nullable Instant expires) {
    List<Release> slots = new ArrayList<>();
    SnapTraits snap = revision.facts().snap();
    if (snap != null) {
      for (String architecture : snap.architectures()) {
        slots.add(slot(null, architecture, when, expires));
      }
      return slots;
    }
    for (Base base : revision.facts().bases()) {
      slots.add(slot(base, null, when, expires));
    }
    if (slots.isEmpty()) {
      slots.add(slot(null, null, when, expires));
    }
    return slots;
  }

  private Release slot(
      @Nullable Base base, @Nullable String architecture, Instant when, @Nullable Instant expires) {
    return new Release(
        channel, base, architecture, revision.number(), when, expires, null, List.of());
  }

  /** What the channel carried stays, unless the order names it. */
  private List<ResourceRef> resources(Release slot) {
    Map<String, ResourceRef> carried = new LinkedHashMap<>();
    for (Release old : target.channelMap()) {
      if (old.sameSlot(slot)) {
        for (ResourceRef ref : old.resources()) {
          carried.put(ref.name(), ref);
        }
      }
    }
    for (ReleaseOrder.Item item : order.resources()) {
      carried.put(item.name(), new ResourceRef(item.name(), type(item.name()), item.revision()));
    }
    return new ArrayList<>(carried.values());
  }

  private String type(String resource) {
    List<ResourceRevision> known = target.resources().revisions(resource);
    return known == null || known.isEmpty() ? "file" : known.get(0).type();
  }
}
