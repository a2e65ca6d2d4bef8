package dev.craftsh.shell.command;

import dev.craftsh.client.model.Base;
import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.ChannelMapEntry;
import dev.craftsh.client.model.Progressive;
import dev.craftsh.client.model.Releases;
import dev.craftsh.client.model.Risk;
import dev.craftsh.shell.result.StatusRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A channel map with the channels that it leaves out, for each kind of machine. */
final class ChannelTable {
  private final Map<Integer, String> versions = new HashMap<>();
  private final List<StatusRow> rows = new ArrayList<>();

  /** One kind of machine on one track. */
  private record Lane(String track, Optional<Base> base, Optional<String> architecture) {}

  private ChannelTable() {}

  /** The rows: tracks and machines in the store's order, risks from stable to edge. */
  static List<StatusRow> of(Releases releases) {
    var table = new ChannelTable();
    for (var revision : releases.revisions()) {
      table.versions.put(revision.revision(), revision.version());
    }
    var lanes = new LinkedHashMap<Lane, List<ChannelMapEntry>>();
    for (var entry : releases.channelMap()) {
      var lane = new Lane(entry.channel().track(), entry.base(), entry.architecture());
      lanes.computeIfAbsent(lane, key -> new ArrayList<>()).add(entry);
    }
    for (var track : tracks(lanes.keySet())) {
      for (var lane : lanes.entrySet()) {
        if (lane.getKey().track().equals(track)) {
          table.addLane(lane.getKey(), lane.getValue());
        }
      }
    }
    return table.rows;
  }

  private static Set<String> tracks(Set<Lane> lanes) {
    var tracks = new LinkedHashSet<String>();
    for (var lane : lanes) {
      tracks.add(lane.track());
    }
    return tracks;
  }

  private void addLane(Lane lane, List<ChannelMapEntry> entries) {
    Optional<Channel> lastOpen = Optional.empty();
    for (var risk : Risk.values()) {
      var channel = new Channel(lane.track(), risk, Optional.empty());
      if (addOpen(entries, channel)) {
        lastOpen = Optional.of(channel);
      } else {
        rows.add(without(lane, channel, lastOpen));
      }
      addBranches(entries, risk);
    }
  }

  /** A progressive release stands beside the one that it replaces. */
  private boolean addOpen(List<ChannelMapEntry> entries, Channel channel) {
    boolean any = false;
    for (var entry : entries) {
      if (entry.channel().equals(channel)) {
        rows.add(open(entry));
        any = true;
      }
    }
    return any;
  }

  private void addBranches(List<ChannelMapEntry> entries, Risk risk) {
    for (var entry : entries) {
      if (entry.channel().risk() == risk && entry.channel().branch().isPresent()) {
        rows.add(open(entry));
      }
    }
  }

  private StatusRow open(ChannelMapEntry entry) {
    return new StatusRow(
        entry.channel(),
        entry.base(),
        entry.architecture(),
        entry.progressive().percentage().isPresent()
            ? StatusRow.State.PROGRESSING
            : StatusRow.State.OPEN,
        Optional.empty(),
        Optional.ofNullable(versions.get(entry.revision())),
        Optional.of(entry.revision()),
        Optional.of(entry.when()),
        entry.expirationDate(),
        entry.resources(),
        entry.progressive());
  }

  private static StatusRow without(Lane lane, Channel channel, Optional<Channel> followed) {
    return new StatusRow(
        channel,
        lane.base(),
        lane.architecture(),
        followed.isPresent() ? StatusRow.State.FOLLOWING : StatusRow.State.CLOSED,
        followed,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Progressive.NONE);
  }
}
