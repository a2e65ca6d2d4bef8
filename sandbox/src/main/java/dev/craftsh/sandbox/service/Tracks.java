package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.Channel;
import dev.craftsh.sandbox.model.Guardrail;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.Risk;
import dev.craftsh.sandbox.model.Track;
import dev.craftsh.sandbox.state.Packages;
import dev.craftsh.sandbox.state.StoredPackage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The tracks of a package, and which of them its publisher may make (contract/store-api.md §4). */
public final class Tracks {
  private static final int LONGEST = 28;

  /** A track that somebody wants. */
  public record NewTrack(String name, @Nullable String versionPattern, @Nullable Double phasing) {}

  private final Names names;
  private final Packages packages;
  private final Clock clock;

  Tracks(Names names, Packages packages, Clock clock) {
    this.names = names;
    this.packages = packages;
    this.clock = clock;
  }

  /** Makes all tracks, or, when one is refused, none; gives their number. */
  public int create(Caller caller, Namespace namespace, String name, List<NewTrack> wanted) {
    caller.needs(Right.MANAGE_TRACKS, namespace, name);
    return packages.within(
        names.shared(caller, namespace, name),
        locked -> {
          checkAll(locked, wanted);
          for (NewTrack one : wanted) {
            locked.addTrack(
                new Track(one.name(), clock.instant(), one.versionPattern(), one.phasing()));
          }
          return wanted.size();
        });
  }

  private static void checkAll(StoredPackage locked, List<NewTrack> wanted) {
    Set<String> taken = new HashSet<>(locked.trackNames());
    List<String> unguarded = new ArrayList<>();
    for (NewTrack one : wanted) {
      check(one);
      if (!isAllowed(locked.info().guardrails(), one.name())) {
        unguarded.add(one.name());
      }
    }
    if (!unguarded.isEmpty()) {
      throw new Refusal(
          Reason.TRACK_INVALID,
          "The following tracks do not match a guardrail: " + String.join(", ", unguarded));
    }
    for (NewTrack one : wanted) {
      if (!taken.add(one.name())) {
        throw new Refusal(Reason.TRACK_EXISTS, "The track '" + one.name() + "' exists already.");
      }
    }
  }

  private static void check(NewTrack wanted) {
    String name = wanted.name();
    if (name.equals(Channel.DEFAULT_TRACK)) {
      throw new Refusal(Reason.SCHEMA, "Creation of 'latest' track is not allowed");
    }
    if (!isWellFormed(name) || Risk.named(name) != null) {
      throw new Refusal(Reason.SCHEMA, "'" + name + "' is not a valid track name at /name");
    }
    Double phasing = wanted.phasing();
    if (phasing != null && !(phasing >= 0 && phasing <= 100)) {
      throw new Refusal(
          Reason.SCHEMA, phasing + " is not a percentage at /automatic-phasing-percentage");
    }
    String pattern = wanted.versionPattern();
    if (pattern != null && compiled(pattern) == null) {
      throw new Refusal(Reason.SCHEMA, "'" + pattern + "' is not a pattern at /version-pattern");
    }
  }

  static boolean isWellFormed(String name) {
    boolean joint = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!plain && (joint || "_.-".indexOf(c) < 0)) {
        return false;
      }
      joint = !plain;
    }
    return !joint && name.length() <= LONGEST;
  }

  private static boolean isAllowed(List<Guardrail> guardrails, String name) {
    for (Guardrail one : guardrails) {
      java.util.regex.Pattern pattern = compiled(one.pattern());
      if (pattern != null && pattern.matcher(name).matches()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a version may be released to a track with this pattern. */
  static boolean fits(@Nullable String versionPattern, String version) {
    java.util.regex.Pattern pattern = versionPattern == null ? null : compiled(versionPattern);
    return pattern == null || pattern.matcher(version).matches();
  }

  private static java.util.regex.@Nullable Pattern compiled(String pattern) {
    try {
      return java.util.regex.Pattern.compile(pattern);
    } catch (PatternSyntaxException malformed) {
      return null;
    }
  }
}
