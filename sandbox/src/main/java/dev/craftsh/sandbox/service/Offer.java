package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.Channel;
import dev.craftsh.sandbox.model.Release;
import dev.craftsh.sandbox.model.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What a machine gets that follows a channel.
 *
 * @param release what was found: in that channel, or in the one that it follows while it is closed
 */
public record Offer(ChannelMap map, Release release, Revision revision) {
  /**
   * Looks in a channel, then in those that it falls back to; null when all are closed.
   *
   * @param place where a machine stands between 0 and 99: releases to a larger percentage reach it
   */
  static @Nullable Offer in(ChannelMap map, Channel wanted, String architecture, int place) {
    for (Channel channel = wanted; channel != null; channel = channel.fallback()) {
      Release complete = null;
      Release progressive = null;
      for (Release entry : map.entries()) {
        if (!entry.channel().equals(channel) || !runsOn(entry, architecture)) {
          continue;
        }
        Integer percentage = entry.percentage();
        if (percentage == null) {
          complete = entry;
        } else if (place < percentage) {
          progressive = entry;
        }
      }
      Release found = progressive != null ? progressive : complete;
      Revision revision = found == null ? null : map.revision(found);
      if (found != null && revision != null) {
        return new Offer(map, found, revision);
      }
    }
    return null;
  }

  /** The first complete release for an architecture, the most stable one of the first track. */
  static @Nullable Offer mostStable(ChannelMap map, String architecture) {
    for (Release entry : map.entries()) {
      Revision revision = map.revision(entry);
      if (entry.percentage() == null && revision != null && runsOn(entry, architecture)) {
        return new Offer(map, entry, revision);
      }
    }
    return null;
  }

  static boolean runsOn(Release entry, String architecture) {
    return architecture.equals(entry.architecture()) || "all".equals(entry.architecture());
  }
}
