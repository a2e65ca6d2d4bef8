package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.Channel;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.Release;
import dev.craftsh.sandbox.model.ResourceRef;
import dev.craftsh.sandbox.model.Revision;
import dev.craftsh.sandbox.model.Risk;
import dev.craftsh.sandbox.model.Track;
import dev.craftsh.sandbox.state.Packages;
import dev.craftsh.sandbox.state.StoredPackage;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts revisions in channels and empties channels. */
public final class Releases {
  /** What became of one wish. */
  public record Released(
      Channel channel, @Nullable Integer revision, List<ResourceRef> resources) {}

  /** What happened to the channels of a package, the newest first. */
  public record History(List<Release> events, Revisions.Listing revisions) {
    public History {
      events = List.copyOf(events);
    }
  }

  private final Names names;
  private final Packages packages;
  private final Clock clock;

  Releases(Names names, Packages packages, Clock clock) {
    this.names = names;
    this.packages = packages;
    this.clock = clock;
  }

  /** Fulfils all wishes, or, when one is refused, none. */
  public List<Released> release(
      Caller caller, Namespace namespace, String name, List<ReleaseOrder> orders) {
    caller.needs(Right.MANAGE_RELEASES, namespace, name);
    return apply(caller, names.shared(caller, namespace, name), orders);
  }

  /** Empties channels. */
  public List<Released> close(
      Caller caller, Namespace namespace, String name, List<String> channels) {
    caller.needs(Right.CLOSE_CHANNELS, namespace, name);
    List<ReleaseOrder> orders = new ArrayList<>();
    for (String channel : channels) {
      orders.add(ReleaseOrder.closing(channel));
    }
    return apply(caller, names.shared(caller, namespace, name), orders);
  }

  List<Released> apply(Caller caller, StoredPackage target, List<ReleaseOrder> orders) {
    check(caller, target, channelsOf(orders));
    return packages.within(target, locked -> fulfilAt(locked, orders, clock.instant()));
  }

  private static List<String> channelsOf(List<ReleaseOrder> orders) {
    List<String> channels = new ArrayList<>();
    for (ReleaseOrder order : orders) {
      channels.add(order.channel());
    }
    return channels;
  }

  /** Checks all wishes before the first is fulfilled. */
  static List<Released> fulfilAt(StoredPackage locked, List<ReleaseOrder> orders, Instant when) {
    List<@Nullable Releasing> checked = new ArrayList<>();
    for (ReleaseOrder order : orders) {
      Integer number = order.revision();
      Channel channel = channel(locked, order.channel());
      checked.add(number == null ? null : Releasing.check(locked, channel, number, order));
    }
    List<Released> done = new ArrayList<>();
    for (int i = 0; i < orders.size(); i++) {
      Channel channel = channel(locked, orders.get(i).channel());
      Releasing releasing = checked.get(i);
      if (releasing == null) {
        locked.close(channel, when);
        done.add(new Released(channel, null, List.of()));
      } else {
        done.add(new Released(channel, orders.get(i).revision(), releasing.apply(when)));
      }
    }
    return done;
  }

  /** Checks channels without touching them, for an upload that wants a release later. */
  void check(Caller caller, StoredPackage target, List<String> channels) {
    for (String text : channels) {
      caller.needsChannel(packages.within(target, locked -> channel(locked, text)));
    }
  }

  /** Whether a channel still is one that can be released to. */
  static boolean takes(StoredPackage locked, String text) {
    Channel channel = Channel.parse(text);
    return channel != null && locked.trackNames().contains(channel.track());
  }

  private static Channel channel(StoredPackage target, String text) {
    Channel channel = Channel.parse(text);
    if (channel == null) {
      throw new Refusal(
          Reason.INVALID,
          "Invalid channel '"
              + text
              + "': it should be [track/]risk[/branch], with a risk of stable, candidate, beta or"
              + " edge.");
    }
    List<String> tracks = target.trackNames();
    if (!tracks.contains(channel.track())) {
      throw new Refusal(
          Reason.UNKNOWN_TRACK,
          "'"
              + target.name()
              + "' has no track '"
              + channel.track()
              + "'; its tracks are: "
              + String.join(", ", tracks)
              + ".");
    }
    return channel;
  }

  /** What the channels point at now. */
  public ChannelMap channelMap(Caller caller, Namespace namespace, String name) {
    caller.needs(Right.VIEW_RELEASES, namespace, name);
    return packages.within(names.shared(caller, namespace, name), Releases::map);
  }

  /** The channels of a snap as the older calls show them. */
  public List<ChannelTree.Leaf> tree(Caller caller, String snap) {
    caller.needs(Right.VIEW_RELEASES, Namespace.SNAP, snap);
    return treeAfterChange(caller, snap);
  }

  /** The same, for the answer to a change: who may change may see what came of it. */
  public List<ChannelTree.Leaf> treeAfterChange(Caller caller, String snap) {
    return ChannelTree.of(
        packages.within(names.shared(caller, Namespace.SNAP, snap), Releases::map));
  }

  /** Every release and closing, the newest first, and all revisions. */
  public History history(Caller caller, Namespace namespace, String name) {
    caller.needs(Right.VIEW_RELEASES, namespace, name);
    return packages.within(
        names.shared(caller, namespace, name),
        locked -> new History(locked.history(), Revisions.listing(locked)));
  }

  static ChannelMap map(StoredPackage locked) {
    TreeMap<Integer, Revision> named = new TreeMap<>();
    List<Channel> channels = new ArrayList<>();
    for (Track track : locked.info().tracks()) {
      for (Risk risk : Risk.values()) {
        channels.add(new Channel(track.name(), risk, null));
      }
    }
    for (Release entry : locked.channelMap()) {
      Integer number = entry.revision();
      Revision revision = number == null ? null : locked.revision(number);
      if (revision != null) {
        named.put(revision.number(), revision);
      }
      if (!channels.contains(entry.channel())) {
        channels.add(entry.channel());
      }
    }
    return new ChannelMap(
        locked.info(), inOrder(locked), newestFirst(new ArrayList<>(named.values())), channels);
  }

  /** By track, then the most stable first; what shares a channel stays in the order released. */
  private static List<Release> inOrder(StoredPackage locked) {
    List<String> tracks = locked.trackNames();
    List<Release> entries = new ArrayList<>(locked.channelMap());
    entries.sort(
        Comparator.comparingInt((Release one) -> tracks.indexOf(one.channel().track()))
            .thenComparing(one -> one.channel().risk())
            .thenComparing(one -> one.channel().riskAndBranch()));
    return entries;
  }

  static List<Revision> newestFirst(List<Revision> oldestFirst) {
    List<Revision> reversed = new ArrayList<>(oldestFirst);
    Collections.reverse(reversed);
    return reversed;
  }
}
