package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.Channel;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.Release;
import dev.craftsh.sandbox.model.Revision;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers what a machine should install, download or update to (contract/store-api.md §6). */
public final class SnapRefresh {
  /** A snap that the machine has. */
  public record Installed(
      String snapId, int revision, @Nullable String channel, @Nullable String cohortKey) {}

  /** What the machine wants. */
  public record Action(
      String word,
      String instanceKey,
      @Nullable String name,
      @Nullable String snapId,
      @Nullable String channel,
      @Nullable Integer revision,
      @Nullable String cohortKey) {}

  /** What it gets: either an offer or a problem. */
  public record Result(
      @Nullable Offer offer,
      @Nullable Channel redirect,
      @Nullable ChannelMap map,
      String code,
      String message) {
    static Result problem(@Nullable ChannelMap map, String code, String message) {
      return new Result(null, null, map, code, message);
    }
  }

  private final Catalogue catalogue;

  SnapRefresh(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** What the second action of one key gets. */
  public static Result twice(String instanceKey) {
    return Result.problem(
        null, "instance-key-not-unique", "The key '" + instanceKey + "' has two actions.");
  }

  /** Decides one action. */
  public Result decide(
      Action action, Map<String, Installed> context, String architecture, @Nullable Caller viewer) {
    boolean update = action.word().equals("refresh");
    Installed installed = update ? context.get(action.instanceKey()) : null;
    if (update && installed == null) {
      return Result.problem(null, "missing-context", "The context has no such instance-key.");
    }
    String id = installed == null ? action.snapId() : installed.snapId();
    String name = action.name();
    ChannelMap map =
        id != null
            ? catalogue.lookupById(Namespace.SNAP, id, viewer)
            : name == null ? null : catalogue.lookup(Namespace.SNAP, name, viewer);
    if (map == null) {
      return id != null
          ? Result.problem(null, "id-not-found", "No snap has the id '" + id + "'.")
          : Result.problem(null, "name-not-found", "No snap named '" + name + "' found.");
    }
    return choose(map, action, installed, architecture);
  }

  private static Result choose(
      ChannelMap map, Action action, @Nullable Installed installed, String architecture) {
    Integer revision = action.revision();
    if (revision != null && action.channel() == null) {
      return byNumber(map, revision, architecture);
    }
    String followed = installed == null ? null : installed.channel();
    String text = action.channel() != null ? action.channel() : followed;
    Channel asked = Channel.parse(text == null ? "stable" : text);
    if (asked == null) {
      return Result.problem(map, "invalid-channel", "'" + text + "' is not a channel.");
    }
    Channel wanted = installed == null ? redirected(map, asked, text) : asked;
    int place = place(action, installed, map.info().id());
    Offer offer = Offer.in(map, wanted, architecture, place);
    if (offer == null) {
      boolean track = map.channels().stream().anyMatch(one -> one.track().equals(wanted.track()));
      return Result.problem(
          map,
          track ? "revision-not-found" : "channel-not-found",
          "Nothing is released to '" + wanted.shortName() + "' for " + architecture + ".");
    }
    if (revision != null && offer.revision().number() != revision) {
      return Result.problem(
          map,
          "revision-conflict",
          "'" + wanted.shortName() + "' does not hold revision " + revision + ".");
    }
    return new Result(offer, wanted.equals(asked) ? null : wanted, map, "", "");
  }

  /** A revision that is released nowhere is nobody's business. */
  private static Result byNumber(ChannelMap map, int number, String architecture) {
    for (Release entry : map.entries()) {
      Revision revision = map.revision(entry);
      if (revision != null && revision.number() == number && Offer.runsOn(entry, architecture)) {
        return new Result(new Offer(map, entry, revision), null, map, "", "");
      }
    }
    return Result.problem(
        map, "revision-not-found", "Revision " + number + " is not released for " + architecture);
  }

  /** Who names no track gets the default one. */
  private static Channel redirected(ChannelMap map, Channel asked, @Nullable String text) {
    String track = map.info().defaultTrack();
    boolean unnamed = text == null || !text.startsWith(Channel.DEFAULT_TRACK + "/");
    return track != null && unnamed && asked.track().equals(Channel.DEFAULT_TRACK)
        ? new Channel(track, asked.risk(), asked.branch())
        : asked;
  }

  /** Machines of one cohort stand in the same place, so they get the same revision. */
  private static int place(Action action, @Nullable Installed installed, String snapId) {
    String cohort = action.cohortKey();
    if (cohort == null && installed != null) {
      cohort = installed.cohortKey();
    }
    String who = cohort == null ? action.instanceKey() : cohort;
    return Integer.parseInt(Sums.sha3_384(who + " " + snapId).substring(0, 6), 16) % 100;
  }

  /** Where else the snap is released, for who asked for something that is not there. */
  public static List<Release> releases(@Nullable ChannelMap map) {
    return map == null ? List.of() : map.entries();
  }
}
