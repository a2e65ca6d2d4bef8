package dev.craftsh.shell.command;

import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.ChannelMapEntry;
import dev.craftsh.shell.result.ReleaseChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares the channel map before and after a change. */
final class ChangeWatch {
  private final Invocation call;
  private final String name;
  private final Map<Place, ChannelMapEntry> before;

  /** One channel for one kind of machine. */
  private record Place(Channel channel, String platform) {}

  private ChangeWatch(Invocation call, String name) {
    this.call = call;
    this.name = name;
    before = look();
  }

  /** Remembers the channel map as it is now. */
  static ChangeWatch before(Invocation call, String name) {
    return new ChangeWatch(call, name);
  }

  /** What is in these channels now, and was before. */
  List<ReleaseChange> after(List<Channel> channels) {
    var now = call.session().endings().telling(this::look);
    var places = new LinkedHashMap<Place, Boolean>();
    for (var channel : channels) {
      collect(channel, now, places);
      collect(channel, before, places);
    }
    var changes = new ArrayList<ReleaseChange>();
    for (var place : places.keySet()) {
      changes.add(change(place, before.get(place), now.get(place)));
    }
    return changes;
  }

  /** The revisions that a channel had before. */
  Set<Integer> held(Channel channel) {
    var revisions = new TreeSet<Integer>();
    for (var entry : before.values()) {
      if (entry.channel().equals(channel)) {
        revisions.add(entry.revision());
      }
    }
    return revisions;
  }

  /** The revisions that had no other channel than these before, with the channels they had. */
  Map<Integer, Set<Channel>> onlyIn(List<Channel> channels) {
    var only = new TreeMap<Integer, Set<Channel>>();
    for (var entry : before.values()) {
      if (channels.contains(entry.channel())) {
        only.computeIfAbsent(entry.revision(), none -> new LinkedHashSet<>()).add(entry.channel());
      }
    }
    for (var entry : before.values()) {
      if (!channels.contains(entry.channel())) {
        only.remove(entry.revision());
      }
    }
    return only;
  }

  private static void collect(
      Channel channel, Map<Place, ChannelMapEntry> map, Map<Place, Boolean> places) {
    for (var place : map.keySet()) {
      if (place.channel().equals(channel)) {
        places.put(place, true);
      }
    }
  }

  private ReleaseChange change(
      Place place,
      @org.jspecify.annotations.Nullable ChannelMapEntry old,
      @org.jspecify.annotations.Nullable ChannelMapEntry now) {
    return new ReleaseChange(
        name,
        place.channel(),
        place.platform(),
        old == null ? Optional.empty() : Optional.of(old.revision()),
        now == null ? Optional.empty() : Optional.of(now.revision()),
        now == null ? List.of() : now.resources());
  }

  private Map<Place, ChannelMapEntry> look() {
    var map = new LinkedHashMap<Place, ChannelMapEntry>();
    for (var entry : call.store().listReleases(name).channelMap()) {
      map.put(new Place(entry.channel(), entry.platform()), entry);
    }
    return map;
  }
}
