package dev.craftsh.shell.completion;

import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.Releases;
import dev.craftsh.client.model.Revision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A channel map as words: channels with what they give, tracks, and the bases of what is there. */
final class ListedChannels {
  private final Releases releases;
  private final Map<Integer, String> versions = new LinkedHashMap<>();

  ListedChannels(Releases releases) {
    this.releases = releases;
    for (var revision : releases.revisions()) {
      versions.put(revision.revision(), revision.version());
    }
  }

  /** All channels, or those alone that have a release. */
  List<Proposal> channels(boolean openOnly) {
    var held = new LinkedHashMap<String, Set<Integer>>();
    if (!openOnly) {
      releases.channels().forEach(offered -> held.put(text(offered.channel()), new TreeSet<>()));
    }
    for (var entry : releases.channelMap()) {
      var there = held.computeIfAbsent(text(entry.channel()), channel -> new TreeSet<>());
      there.add(entry.revision());
    }
    var proposals = new ArrayList<Proposal>();
    held.forEach((channel, revisions) -> proposals.add(described(channel, revisions)));
    return proposals;
  }

  private static String text(Channel channel) {
    return channel.toString();
  }

  private Proposal described(String channel, Set<Integer> revisions) {
    var words = new LinkedHashSet<String>();
    for (var revision : revisions) {
      words.add((revision + "  " + versions.getOrDefault(revision, "")).strip());
    }
    return new Proposal(channel, words.isEmpty() ? "closed" : String.join(", ", words), true);
  }

  List<Proposal> tracks() {
    var open = new TreeSet<String>();
    releases.channelMap().forEach(entry -> open.add(entry.channel().track()));
    var tracks = new LinkedHashSet<String>();
    releases.channels().forEach(offered -> tracks.add(offered.channel().track()));
    var proposals = new ArrayList<Proposal>();
    for (var track : tracks) {
      var words = open.contains(track) ? "has releases" : "nothing released";
      proposals.add(new Proposal(track, words, true));
    }
    return proposals;
  }

  /** The systems, as in 24.04, of what is released. */
  List<Proposal> bases() {
    var bases = new LinkedHashMap<String, String>();
    for (var entry : releases.channelMap()) {
      entry.base().ifPresent(base -> bases.putIfAbsent(base.channel(), base.name()));
    }
    var proposals = new ArrayList<Proposal>();
    bases.forEach((base, system) -> proposals.add(new Proposal(base, system, true)));
    return proposals;
  }

  /** The versions of some revisions, the newest first. */
  static List<Proposal> versions(List<Revision> newestFirst) {
    var versions = new LinkedHashMap<String, Integer>();
    for (var revision : newestFirst) {
      versions.putIfAbsent(revision.version(), revision.revision());
    }
    versions.remove("");
    var proposals = new ArrayList<Proposal>();
    versions.forEach(
        (version, newest) -> proposals.add(new Proposal(version, "revision " + newest, true)));
    return proposals;
  }
}
