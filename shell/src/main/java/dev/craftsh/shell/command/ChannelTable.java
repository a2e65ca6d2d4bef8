package dev.craftsh.shell.command;

import dev.craftsh.client.model.Base;
import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.ChannelMapEntry;
import dev.craftsh.client.model.Releases;
import dev.craftsh.client.model.Risk;
import dev.craftsh.shell.result.StatusRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    for (var lane : lanes.entrySet()) {
      table.addLane(lane.getKey(), lane.getValue());
    }
    return table.rows;
  }

  private void addLane(Lane lane, List<ChannelMapEntry> entries) {
    Optional<Channel> lastOpen = Optional.empty();
    for (var risk : Risk.values()) {
      var channel = new Channel(lane.track(), risk, Optional.empty());
      var entry = find(entries, channel);
      if (entry.isPresent()) {
        rows.add(open(entry.get()));
        lastOpen = Optional.of(channel);
      } else {
        rows.add(without(lane, channel, lastOpen));
      }
      addBranches(entries, risk);
    }
  }

  private static Optional<ChannelMapEntry> find(List<ChannelMapEntry> entries, Channel channel) {
    for (var entry : entries) {
      if (entry.channel().equals(channel)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
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
        StatusRow.State.OPEN,
        Optional.empty(),
        Optional.ofNullable(versions.get(entry.revision())),
        Optional.of(entry.revision()),
        Optional.of(entry.when()),
        entry.expirationDate(),
        entry.resources());
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
        List.of());
  }
}
