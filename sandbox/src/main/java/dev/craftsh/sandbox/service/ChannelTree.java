package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.Channel;
import dev.craftsh.sandbox.model.Release;
import dev.craftsh.sandbox.model.Revision;
import dev.craftsh.sandbox.model.Risk;
import dev.craftsh.sandbox.model.Track;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The older view of a snap's channels: every risk of every track for every architecture, also the
 * closed ones, and what those follow (contract/store-api.md §5.4).
 */
public final class ChannelTree {
  /**
   * One channel for one architecture.
   *
   * @param info {@code specific}, {@code branch}, {@code tracking} or {@code none}
   */
  public record Leaf(
      String architecture,
      Channel channel,
      String info,
      @Nullable Revision revision,
      @Nullable Instant expires) {}

  private final ChannelMap map;
  private final List<Leaf> leaves = new ArrayList<>();

  private ChannelTree(ChannelMap map) {
    this.map = map;
  }

  /** By track, architecture and risk; a branch stands after its risk. */
  static List<Leaf> of(ChannelMap map) {
    ChannelTree tree = new ChannelTree(map);
    TreeSet<String> architectures = new TreeSet<>();
    for (Release entry : map.entries()) {
      String architecture = entry.architecture();
      if (architecture != null) {
        architectures.add(architecture);
      }
    }
    for (Track track : map.info().tracks()) {
      for (String architecture : architectures) {
        tree.add(track.name(), architecture);
      }
    }
    return tree.leaves;
  }

  private void add(String track, String architecture) {
    boolean followed = false;
    for (Risk risk : Risk.values()) {
      Channel channel = new Channel(track, risk, null);
      Release open = null;
      List<Release> branches = new ArrayList<>();
      for (Release entry : map.entries()) {
        if (architecture.equals(entry.architecture()) && entry.percentage() == null) {
          open = entry.channel().equals(channel) ? entry : open;
          if (channel.equals(entry.channel().fallback()) && entry.channel().branch() != null) {
            branches.add(entry);
          }
        }
      }
      String closed = followed ? "tracking" : "none";
      leaves.add(
          open == null
              ? new Leaf(architecture, channel, closed, null, null)
              : leaf("specific", architecture, open));
      for (Release branch : branches) {
        leaves.add(leaf("branch", architecture, branch));
      }
      followed |= open != null;
    }
  }

  private Leaf leaf(String info, String architecture, Release release) {
    return new Leaf(
        architecture, release.channel(), info, map.revision(release), release.expires());
  }
}
