package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.Base;
import dev.craftsh.sandbox.model.Channel;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.Release;
import dev.craftsh.sandbox.model.Revision;
import dev.craftsh.sandbox.state.Packages;
import dev.craftsh.sandbox.state.StoredPackage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers which revision of a charm a machine should fetch (contract/store-api.md §7). */
public final class CharmRefresh {
  /** What a machine says when it does not care. */
  private static final String ANY = "NA";

  /** A charm that the machine has. */
  public record Installed(String id, int revision, @Nullable String channel, @Nullable Base base) {}

  /** What the machine wants. */
  public record Action(
      String word,
      String instanceKey,
      @Nullable String name,
      @Nullable String id,
      @Nullable String channel,
      @Nullable Integer revision,
      @Nullable Base base) {}

  /** What it gets: a release, or a problem. */
  public record Result(
      @Nullable ChannelMap map,
      @Nullable Release release,
      @Nullable Revision revision,
      @Nullable Channel redirect,
      String code,
      String message) {
    /** Where else the charm is released, for whoever asked for something that is not there. */
    public List<Release> releases() {
      return map == null ? List.of() : map.entries();
    }
  }

  private final Catalogue catalogue;
  private final Packages packages;

  CharmRefresh(Catalogue catalogue, Packages packages) {
    this.catalogue = catalogue;
    this.packages = packages;
  }

  /** What every action gets whose key another one has too. */
  public static Result twice(String instanceKey) {
    return problem(
        null, "instance-key-not-unique", "The key '" + instanceKey + "' has several actions.");
  }

  private static Result problem(@Nullable ChannelMap map, String code, String message) {
    return new Result(map, null, null, null, code, message);
  }

  /** Decides one action. */
  public Result decide(Action action, Map<String, Installed> context) {
    Installed installed =
        action.word().equals("refresh") ? context.get(action.instanceKey()) : null;
    if (action.word().equals("refresh") && installed == null) {
      return problem(null, "missing-context", "The context has no such instance-key.");
    }
    String id = installed == null ? action.id() : installed.id();
    ChannelMap map = id == null ? named(action.name()) : withId(id);
    if (map == null) {
      return id == null
          ? problem(null, "name-not-found", "No charm named '" + action.name() + "' found.")
          : problem(null, "id-not-found", "No charm has the id '" + id + "'.");
    }
    Base base = action.base() == null && installed != null ? installed.base() : action.base();
    Integer number = action.revision();
    if (number != null) {
      return numbered(map, number, base);
    }
    String text = action.channel();
    if (text == null && installed != null) {
      text = installed.channel();
    }
    return inChannel(map, text, base);
  }

  private @Nullable ChannelMap named(@Nullable String name) {
    try {
      return name == null ? null : catalogue.info(Namespace.CHARM, name);
    } catch (Refusal unknown) {
      return null;
    }
  }

  private @Nullable ChannelMap withId(String id) {
    StoredPackage found = packages.findById(Namespace.CHARM, id);
    return found == null ? null : named(found.name());
  }

  private static Result numbered(ChannelMap map, int number, @Nullable Base base) {
    for (Release release : map.entries()) {
      if (Integer.valueOf(number).equals(release.revision()) && fits(release, base)) {
        return found(map, release, null);
      }
    }
    return problem(map, "revision-not-found", "Revision " + number + " is not released there.");
  }

  private static Result inChannel(ChannelMap map, @Nullable String text, @Nullable Base base) {
    String track = Objects.requireNonNullElse(map.info().defaultTrack(), Channel.DEFAULT_TRACK);
    Channel asked = Channel.parse(text == null ? track + "/stable" : text);
    if (asked == null) {
      return problem(map, "invalid-channel", "'" + text + "' is not a channel.");
    }
    boolean bare = text != null && asked.track().equals(Channel.DEFAULT_TRACK) && isBare(text);
    Channel wanted = bare ? new Channel(track, asked.risk(), asked.branch()) : asked;
    boolean otherBase = false;
    for (Channel here = wanted; here != null; here = here.fallback()) {
      for (Release release : map.entries()) {
        boolean there = release.channel().equals(here) && release.percentage() == null;
        if (there && fits(release, base)) {
          return found(map, release, wanted.equals(asked) ? null : wanted);
        }
        otherBase |= there;
      }
    }
    return otherBase
        ? problem(map, "invalid-charm-base", "'" + wanted.fullName() + "' has another base.")
        : problem(map, "revision-not-found", "Nothing is in '" + wanted.fullName() + "'.");
  }

  /** Whether a channel is named without its track. */
  private static boolean isBare(String text) {
    return !text.startsWith(Channel.DEFAULT_TRACK + "/");
  }

  private static Result found(ChannelMap map, Release release, @Nullable Channel redirect) {
    for (Revision revision : map.revisions()) {
      if (Integer.valueOf(revision.number()).equals(release.revision())) {
        return new Result(map, release, revision, redirect, "", "");
      }
    }
    return problem(map, "revision-not-found", "This revision is gone.");
  }

  private static boolean fits(Release release, @Nullable Base wanted) {
    Base base = release.base();
    return base == null
        || wanted == null
        || (same(base.architecture(), wanted.architecture())
            && same(base.name(), wanted.name())
            && same(base.channel(), wanted.channel()));
  }

  private static boolean same(String offered, String wanted) {
    return offered.equals(wanted) || offered.equals("all") || wanted.equals(ANY);
  }
}
