package dev.craftsh.sandbox.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.Media;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.service.Address;
import dev.craftsh.sandbox.service.Names;
import dev.craftsh.sandbox.service.PackageMedia;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** DASHBOARD: icons, screenshots and banners of a snap. */
final class SnapMediaRoutes {
  private static final int LARGEST = 4 << 20;
  private final PackageMedia media;
  private final Names names;
  private final Address address;
  private final Gate gate;

  SnapMediaRoutes(PackageMedia media, Names names, Address address, Gate gate, Router router) {
    this.media = media;
    this.names = names;
    this.address = address;
    this.gate = gate;
    router.add("GET", "/dev/api/snaps/*/binary-metadata", this::list);
    router.add("POST", "/dev/api/snaps/*/binary-metadata", ask -> change(ask, false));
    router.add("PUT", "/dev/api/snaps/*/binary-metadata", this::overwrite);
  }

  @FromDocs("contract/store-api.md §5.7")
  private Answer list(Ask ask) {
    var caller = gate.dashboard(ask);
    String name = names.nameOf(Namespace.SNAP, ask.argument(0));
    return Answer.ok(json(media.list(caller, name)));
  }

  @Assumed("contract/store-api.md §5.7; that the answer lists what is there now is a guess")
  private Answer overwrite(Ask ask) throws IOException {
    return change(ask, !"true".equals(ask.query("conflict_on_update")));
  }

  @Assumed("contract/store-api.md §5.7; that only another icon is a conflict is a guess")
  private Answer change(Ask ask, boolean overwrite) throws IOException {
    var caller = gate.dashboard(ask);
    String name = names.nameOf(Namespace.SNAP, ask.argument(0));
    Multipart form = new Multipart(ask.body(), Multipart.boundary(ask.header("Content-Type")));
    Map<String, byte[]> files = form.all(LARGEST);
    Json info = Json.parse(files.getOrDefault("info", "".getBytes(UTF_8)));
    List<PackageMedia.Wish> wishes = new ArrayList<>();
    for (Json one : info.list()) {
      wishes.add(
          new PackageMedia.Wish(
              one.text("type"),
              one.text("hash"),
              one.textOrNull("filename"),
              one.textOrNull("key")));
    }
    return Answer.ok(json(media.change(caller, name, wishes, files, overwrite)));
  }

  private JsonArray json(List<Media> all) {
    JsonArray list = new JsonArray();
    for (Media one : all) {
      JsonObject entry = new JsonObject();
      entry.addProperty("type", one.type());
      entry.addProperty("url", address.url() + "/media/" + one.hash());
      entry.addProperty("hash", one.hash());
      entry.addProperty("filename", one.filename());
      entry.addProperty("key", one.key());
      list.add(entry);
    }
    return list;
  }
}
