package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.service.Caller;
import dev.craftsh.sandbox.service.ChannelTree;
import dev.craftsh.sandbox.service.Names;
import dev.craftsh.sandbox.service.ReleaseOrder;
import dev.craftsh.sandbox.service.Releases;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** DASHBOARD: snaps released, channels closed, and what the channels then look like. */
final class SnapReleaseRoutes {
  private final Releases releases;
  private final Names names;
  private final Gate gate;

  SnapReleaseRoutes(Releases releases, Names names, Gate gate, Router router) {
    this.releases = releases;
    this.names = names;
    this.gate = gate;
    router.add("POST", "/dev/api/snap-release", this::release);
    router.add("POST", "/dev/api/snaps/*/close", this::close);
    router.add("GET", "/dev/api/snaps/*/state", this::state);
  }

  @Assumed(
      "contract/store-api.md §5.4; how a revision is refused that is not fit for a channel (devel,"
          + " devmode, the pattern of a track) is a guess")
  private Answer release(Ask ask) throws IOException {
    Caller caller = gate.dashboard(ask);
    Json body = ask.json();
    String name = body.text("name");
    int revision = body.at("revision").integerOrDigits();
    Integer percentage =
        body.has("progressive") ? body.at("progressive").integerOrNull("percentage") : null;
    List<ReleaseOrder> orders = new ArrayList<>();
    for (Json channel : body.at("channels").list()) {
      orders.add(new ReleaseOrder(channel.text(), revision, List.of(), percentage));
    }
    var done = releases.release(caller, Namespace.SNAP, name, orders);
    return Answer.ok(changed("opened_channels", done, releases.treeAfterChange(caller, name)));
  }

  @FromDocs("contract/store-api.md §5.5")
  private Answer close(Ask ask) throws IOException {
    Caller caller = gate.dashboard(ask);
    String name = names.nameOf(Namespace.SNAP, ask.argument(0));
    List<String> channels = new ArrayList<>();
    for (Json channel : ask.json().at("channels").list()) {
      channels.add(channel.text());
    }
    var done = releases.close(caller, Namespace.SNAP, name, channels);
    return Answer.ok(changed("closed_channels", done, releases.treeAfterChange(caller, name)));
  }

  private static JsonObject changed(
      String key, List<Releases.Released> done, List<ChannelTree.Leaf> leaves) {
    JsonArray channels = new JsonArray();
    for (Releases.Released one : done) {
      channels.add(one.channel().shortName());
    }
    JsonObject body = new JsonObject();
    body.addProperty("success", true);
    body.add(key, channels);
    body.add("channel_map_tree", TreeJson.tree(leaves, null));
    body.add("channel_map", TreeJson.flat(leaves));
    return body;
  }

  @FromDocs("contract/store-api.md §5.6")
  private Answer state(Ask ask) {
    Caller caller = gate.dashboard(ask);
    String name = names.nameOf(Namespace.SNAP, ask.argument(0));
    JsonObject tree = TreeJson.tree(releases.tree(caller, name), ask.query("architecture"));
    return Answer.ok(tree.isEmpty() ? tree : Write.under("channel_map_tree", tree));
  }
}
