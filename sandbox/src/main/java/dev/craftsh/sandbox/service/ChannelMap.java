package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.Channel;
import dev.craftsh.sandbox.model.PackageInfo;
import dev.craftsh.sandbox.model.Release;
import dev.craftsh.sandbox.model.Revision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a package's channels point at, with the revisions named there. */
public record ChannelMap(
    PackageInfo info, List<Release> entries, List<Revision> revisions, List<Channel> channels) {
  public ChannelMap {
    entries = List.copyOf(entries);
    revisions = List.copyOf(revisions);
    channels = List.copyOf(channels);
  }

  /** What a release points at; null for a closing, and when it is gone. */
  public @Nullable Revision revision(Release release) {
    for (Revision one : revisions) {
      if (Integer.valueOf(one.number()).equals(release.revision())) {
        return one;
      }
    }
    return null;
  }
}
