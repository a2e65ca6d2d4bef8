package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.Channel;
import dev.craftsh.sandbox.model.Held;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.PackageInfo;
import dev.craftsh.sandbox.model.Release;
import dev.craftsh.sandbox.model.Revision;
import dev.craftsh.sandbox.model.Track;
import dev.craftsh.sandbox.service.Address;
import dev.craftsh.sandbox.service.ChannelMap;
import dev.craftsh.sandbox.service.Reason;
import dev.craftsh.sandbox.service.Refusal;
import dev.craftsh.sandbox.service.Releases;
import dev.craftsh.sandbox.service.Revisions;
import java.util.List;

/** DASHBOARD: a snap's channel map and its history of releases. */
final class SnapHistoryRoutes {
  private static final int PAGE = 50;
  private final Releases releases;
  private final Address address;
  private final Gate gate;

  SnapHistoryRoutes(Releases releases, Address address, Gate gate, Router router) {
    this.releases = releases;
    this.address = address;
    this.gate = gate;
    router.add("GET", "/api/v2/snaps/*/channel-map", this::channelMap);
    router.add("GET", "/api/v2/snaps/*/releases", this::history);
    router.add("GET", "/api/v2/snaps/*/revisions/*", this::revision);
  }

  @FromDocs("contract/store-api.md §5.6")
  private Answer channelMap(Ask ask) {
    ChannelMap map = releases.channelMap(gate.dashboard(ask), Namespace.SNAP, ask.argument(0));
    JsonArray revisions = new JsonArray();
    for (Revision revision : map.revisions()) {
      revisions.add(RevisionJson.dashboard(revision));
    }
    JsonObject body = new JsonObject();
    body.add("channel-map", ReleaseJson.entries(map.entries()));
    body.add("revisions", revisions);
    body.add("snap", snap(map.info(), map.channels()));
    return Answer.ok(body);
  }

  private static JsonObject snap(PackageInfo info, List<Channel> channels) {
    String chosen = info.defaultTrack();
    String standard = chosen == null ? Channel.DEFAULT_TRACK : chosen;
    JsonArray tracks = new JsonArray();
    for (Track track : info.tracks()) {
      boolean isDefault = track.name().equals(standard);
      JsonObject one = new JsonObject();
      one.addProperty("name", track.name());
      one.addProperty("status", isDefault ? "default" : "active");
      one.add("creation-date", Write.time(track.createdAt()));
      one.addProperty("version-pattern", track.versionPattern());
      tracks.add(one);
    }
    JsonObject snap = new JsonObject();
    snap.addProperty("id", info.id());
    snap.addProperty("name", info.name());
    snap.addProperty("private", info.isPrivate());
    snap.addProperty("default-track", chosen);
    snap.add("channels", ReleaseJson.channels(channels));
    snap.add("tracks", tracks);
    return snap;
  }

  @Assumed("contract/store-api.md §5.9; the length of a page is a guess")
  private Answer history(Ask ask) {
    String name = ask.argument(0);
    Releases.History history = releases.history(gate.dashboard(ask), Namespace.SNAP, name);
    int pages = Math.max(1, (history.events().size() + PAGE - 1) / PAGE);
    int page = Page.number(ask.queryOr("page", "1"), pages);
    int from = (page - 1) * PAGE;
    int until = Math.min(from + PAGE, history.events().size());
    JsonArray events = new JsonArray();
    for (Release event : history.events().subList(from, until)) {
      events.add(event(event));
    }
    JsonArray revisions = new JsonArray();
    for (Revision revision : history.revisions().revisions()) {
      JsonObject one = RevisionJson.dashboard(revision);
      one.addProperty("status", status(history.revisions(), revision.number()));
      revisions.add(one);
    }
    JsonObject body = new JsonObject();
    body.add("releases", events);
    body.add("revisions", revisions);
    body.add(
        "_links", Page.links(address.url() + "/api/v2/snaps/" + name + "/releases", page, pages));
    return Answer.ok(body);
  }

  private static String status(Revisions.Listing all, int revision) {
    Held held = all.held().get(revision);
    if (held != null) {
      return held.rejected() ? "Rejected" : "ManualReviewPending";
    }
    return all.released().contains(revision) ? "Published" : "Unpublished";
  }

  @Assumed("contract/store-api.md §5.9; which keys there are beside those of the list is a guess")
  private Answer revision(Ask ask) {
    Revisions.Listing all =
        releases.history(gate.dashboard(ask), Namespace.SNAP, ask.argument(0)).revisions();
    for (Revision one : all.revisions()) {
      if (Integer.toString(one.number()).equals(ask.argument(1))) {
        JsonObject json = RevisionJson.dashboard(one);
        json.addProperty("status", status(all, one.number()));
        return Answer.ok(Write.under("revision", underscored(json)));
      }
    }
    throw new Refusal(
        Reason.UNKNOWN_REVISION,
        "Revision " + ask.argument(1) + " of '" + ask.argument(0) + "' not found.");
  }

  private static JsonObject underscored(JsonObject json) {
    JsonObject renamed = new JsonObject();
    for (String key : json.keySet()) {
      renamed.add(key.replace('-', '_'), json.get(key));
    }
    return renamed;
  }

  private static JsonObject event(Release release) {
    Channel channel = release.channel();
    JsonObject one = new JsonObject();
    one.addProperty("architecture", release.architecture());
    one.addProperty("branch", channel.branch());
    one.addProperty("channel", channel.fullName());
    one.addProperty("risk", channel.risk().text());
    one.addProperty("track", channel.track());
    one.addProperty("revision", release.revision());
    one.add("when", Write.time(release.when()));
    one.add("expiration-date", Write.time(release.expires()));
    one.add(
        "progressive",
        release.percentage() == null
            ? JsonNull.INSTANCE
            : ReleaseJson.progressive(release.percentage()));
    return one;
  }
}
