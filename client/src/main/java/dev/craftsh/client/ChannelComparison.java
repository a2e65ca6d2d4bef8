package dev.craftsh.client;

import dev.craftsh.client.error.Conflict;
import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.Problem;
import dev.craftsh.client.model.Base;
import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.ChannelMapEntry;
import dev.craftsh.client.model.ReleaseRequest;
import dev.craftsh.client.model.ReleasedResource;
import dev.craftsh.client.model.Releases;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A channel map as it was, to be compared with what it has become. */
record ChannelComparison(String name, Releases seen) {
  /** What one kind of machine gets; when that was released does not matter. */
  private record Content(
      Optional<Base> base,
      Optional<String> architecture,
      int revision,
      List<ReleasedResource> resources) {}

  /** Fails when a channel that is to be changed holds something else than before. */
  void requireSame(Releases now, List<ReleaseRequest> requests) {
    List<String> changed = new ArrayList<>();
    for (ReleaseRequest request : requests) {
      Channel channel = request.channel();
      if (!contents(seen, channel).equals(contents(now, channel))) {
        changed.add(
            channel + " held " + revisions(seen, channel) + ", now " + revisions(now, channel));
      }
    }
    if (!changed.isEmpty()) {
      throw new Conflict(
          Problem.of(
              ErrorCode.CHANGED_MEANWHILE,
              "Cannot change the releases of " + name,
              "somebody changed them meanwhile: " + String.join("; ", changed),
              "look at the channel map again, then decide anew"));
    }
  }

  private static Set<Content> contents(Releases releases, Channel channel) {
    Set<Content> contents = new HashSet<>();
    for (ChannelMapEntry entry : releases.channelMap()) {
      if (entry.channel().equals(channel)) {
        contents.add(
            new Content(entry.base(), entry.architecture(), entry.revision(), entry.resources()));
      }
    }
    return contents;
  }

  private static String revisions(Releases releases, Channel channel) {
    Set<Integer> revisions = new TreeSet<>();
    for (Content content : contents(releases, channel)) {
      revisions.add(content.revision());
    }
    return switch (revisions.size()) {
      case 0 -> "nothing";
      case 1 -> "revision " + revisions.iterator().next();
      default -> "revisions " + revisions;
    };
  }
}
