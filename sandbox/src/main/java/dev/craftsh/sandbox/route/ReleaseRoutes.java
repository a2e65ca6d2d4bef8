package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.service.ChannelMap;
import dev.craftsh.sandbox.service.ReleaseOrder;
import dev.craftsh.sandbox.service.Releases;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** GATEWAY: what is released where, and changing it. */
final class ReleaseRoutes {
  private final Releases releases;
  private final Gate gate;

  ReleaseRoutes(Releases releases, Gate gate, Router router) {
    this.releases = releases;
    this.gate = gate;
    for (Namespace namespace : Namespace.values()) {
      String path = "/v1/" + namespace.text() + "/*/releases";
      router.add("GET", path, ask -> list(ask, namespace));
      router.add("POST", path, ask -> release(ask, namespace));
    }
  }

  @FromDocs("contract/store-api.md §4")
  private Answer list(Ask ask, Namespace namespace) {
    ChannelMap map = releases.channelMap(gate.gateway(ask), namespace, ask.argument(0));
    JsonObject body = new JsonObject();
    body.add("channel-map", ReleaseJson.entries(map.entries()));
    body.add("package", Write.under("channels", ReleaseJson.channels(map.channels())));
    body.add("revisions", RevisionJson.released(map.revisions()));
    return Answer.ok(body);
  }

  @Assumed("contract/store-api.md §4; the codes for unknown tracks and resources are guesses")
  private Answer release(Ask ask, Namespace namespace) throws IOException {
    List<ReleaseOrder> orders = new ArrayList<>();
    for (Json one : ask.json().list()) {
      orders.add(order(one));
    }
    var done = releases.release(gate.gateway(ask), namespace, ask.argument(0), orders);
    JsonArray released = new JsonArray();
    for (Releases.Released one : done) {
      JsonObject entry = new JsonObject();
      entry.addProperty("channel", one.channel().fullName());
      entry.addProperty("revision", one.revision());
      entry.add("resources", ReleaseJson.resources(one.resources()));
      released.add(entry);
    }
    return Answer.ok(Write.under("released", released));
  }

  private static ReleaseOrder order(Json one) {
    if (!one.mentions("revision")) {
      one.at("revision");
    }
    List<ReleaseOrder.Item> resources = new ArrayList<>();
    for (Json resource : one.list("resources")) {
      resources.add(
          new ReleaseOrder.Item(resource.text("name"), resource.integerOrNull("revision")));
    }
    return new ReleaseOrder(one.text("channel"), one.integerOrNull("revision"), resources, null);
  }
}
