package dev.craftsh.shell.command;

import dev.craftsh.client.model.ChannelMapEntry;
import dev.craftsh.client.model.Progressive;
import dev.craftsh.client.model.PublicPackage;
import dev.craftsh.client.model.Releases;
import dev.craftsh.client.model.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The channel map as everybody can see it: without closed branches and progressive releases. */
final class PublicChannels {
  private PublicChannels() {}

  static Releases of(PublicPackage found) {
    var entries = new ArrayList<ChannelMapEntry>();
    var revisions = new LinkedHashMap<Integer, Revision>();
    for (var release : found.releases()) {
      if (release.revision().isEmpty()) {
        continue;
      }
      int number = release.revision().get();
      entries.add(
          new ChannelMapEntry(
              release.channel(),
              number,
              release.base(),
              Optional.of(release.architecture()).filter(text -> !text.isEmpty()),
              release.releasedAt().orElse(Instant.EPOCH),
              Optional.empty(),
              Progressive.NONE,
              List.of()));
      revisions.putIfAbsent(number, revision(number, release.version()));
    }
    return new Releases(entries, new ArrayList<>(revisions.values()), List.of(), found.json());
  }

  private static Revision revision(int number, String version) {
    return new Revision(
        number,
        version,
        "",
        Optional.empty(),
        "",
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        new com.google.gson.JsonObject());
  }
}
