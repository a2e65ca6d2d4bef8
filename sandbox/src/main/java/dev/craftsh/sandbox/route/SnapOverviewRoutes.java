package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.Channel;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.PackageInfo;
import dev.craftsh.sandbox.model.Revision;
import dev.craftsh.sandbox.service.Address;
import dev.craftsh.sandbox.service.Caller;
import dev.craftsh.sandbox.service.ChannelTree;
import dev.craftsh.sandbox.service.Names;
import dev.craftsh.sandbox.service.Releases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** DASHBOARD: all that the publisher's pages show of one snap. */
final class SnapOverviewRoutes {
  private static final List<String> TEXTS =
      List.of("title", "summary", "description", "license", "website", "contact", "default_track");
  private final Names names;
  private final Releases releases;
  private final Address address;
  private final Gate gate;

  SnapOverviewRoutes(Names names, Releases releases, Address address, Gate gate, Router router) {
    this.names = names;
    this.releases = releases;
    this.address = address;
    this.gate = gate;
    router.add("GET", "/dev/api/snaps/info/*", this::overview);
  }

  @Assumed(
      "contract/store-api.md §5.6; the values of store and status, what the publisher looks like"
          + " and that closed channels have no info are guesses")
  private Answer overview(Ask ask) {
    Caller caller = gate.dashboard(ask);
    String name = ask.argument(0);
    List<ChannelTree.Leaf> leaves = releases.tree(caller, name);
    PackageInfo info = names.info(caller, Namespace.SNAP, name);
    JsonObject body = new JsonObject();
    body.addProperty("snap_name", info.name());
    body.addProperty("snap_id", info.id());
    body.addProperty("series", TreeJson.SERIES);
    body.addProperty("store", "Global");
    body.addProperty("status", info.published() ? "published" : "registered");
    body.add("publisher", ListingJson.publisher(info.publisher()));
    body.addProperty("private", info.isPrivate());
    for (String text : TEXTS) {
      body.addProperty(text, info.text(text));
    }
    body.add("media", ListingJson.media(info.media(), address.url()));
    body.add("channel_maps_list", maps(leaves));
    return Answer.ok(body);
  }

  /** One map for each architecture of each track. */
  private static JsonArray maps(List<ChannelTree.Leaf> leaves) {
    Map<String, JsonObject> maps = new LinkedHashMap<>();
    for (ChannelTree.Leaf leaf : leaves) {
      Channel channel = leaf.channel();
      JsonObject map =
          maps.computeIfAbsent(
              channel.track() + " " + leaf.architecture(),
              key -> {
                JsonObject made = new JsonObject();
                made.addProperty("track", channel.track());
                made.addProperty("series", TreeJson.SERIES);
                made.addProperty("architecture", leaf.architecture());
                made.add("map", new JsonArray());
                return made;
              });
      map.getAsJsonArray("map").add(entry(leaf));
    }
    JsonArray all = new JsonArray();
    maps.values().forEach(all::add);
    return all;
  }

  private static JsonObject entry(ChannelTree.Leaf leaf) {
    JsonObject one = new JsonObject();
    one.addProperty("channel", leaf.channel().riskAndBranch());
    Revision revision = leaf.revision();
    one.addProperty("info", revision == null ? null : "released");
    if (revision != null) {
      one.addProperty("revision", revision.number());
      one.addProperty("version", revision.version());
      var traits = revision.facts().snap();
      one.addProperty("confinement", traits == null ? null : traits.confinement());
      one.add("epoch", SnapJson.epoch());
      one.addProperty("binary_filesize", revision.size());
    }
    return one;
  }
}
