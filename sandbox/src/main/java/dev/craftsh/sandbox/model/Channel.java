package dev.craftsh.sandbox.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a revision can be released: {@code [track/]risk[/branch]} (contract/behaviour.md §13). */
public record Channel(String track, Risk risk, @Nullable String branch) {
  public static final String DEFAULT_TRACK = "latest";

  /** Reads a channel; null when the text is none. */
  public static @Nullable Channel parse(String text) {
    List<String> parts = parts(text);
    if (parts.contains("") || parts.size() > 3) {
      return null;
    }
    boolean riskFirst = parts.size() < 3 && Risk.named(parts.get(0)) != null;
    int at = riskFirst ? 0 : 1;
    Risk risk = at < parts.size() ? Risk.named(parts.get(at)) : null;
    if (risk == null) {
      return null;
    }
    String branch = parts.size() > at + 1 ? parts.get(at + 1) : null;
    return new Channel(riskFirst ? DEFAULT_TRACK : parts.get(0), risk, branch);
  }

  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int slash; (slash = text.indexOf('/', from)) >= 0; from = slash + 1) {
      parts.add(text.substring(from, slash));
    }
    parts.add(text.substring(from));
    return parts;
  }

  /** With its track, as the newer calls answer. */
  public String fullName() {
    return track + "/" + riskAndBranch();
  }

  /** Without the default track, as the older calls answer. */
  public String shortName() {
    return track.equals(DEFAULT_TRACK) ? riskAndBranch() : fullName();
  }

  /** Without any track, as the entries of a channel map tree are called. */
  public String riskAndBranch() {
    return branch == null ? risk.text() : risk.text() + "/" + branch;
  }

  /** The channel that this one follows while it is closed; null for the stable one. */
  public @Nullable Channel fallback() {
    if (branch != null) {
      return new Channel(track, risk, null);
    }
    Risk lower = risk.fallback();
    return lower == null ? null : new Channel(track, lower, null);
  }

  // Written out, like hashCode: the first use of one that the compiler makes for a record costs
  // some 40 ms, which is too much while a store starts.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Channel that
        && risk == that.risk
        && track.equals(that.track)
        && Objects.equals(branch, that.branch);
  }

  @Override
  public int hashCode() {
    return 31 * track.hashCode() + risk.text().hashCode();
  }
}
