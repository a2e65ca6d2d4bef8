package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.Account;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.PackageInfo;
import dev.craftsh.sandbox.model.Track;
import dev.craftsh.sandbox.service.Names;
import java.io.IOException;

/** GATEWAY: names registered, looked up and given back. */
final class NameRoutes {
  private final Names names;
  private final Gate gate;

  NameRoutes(Names names, Gate gate, Router router) {
    this.names = names;
    this.gate = gate;
    for (Namespace namespace : Namespace.values()) {
      String path = "/v1/" + namespace.text();
      router.add("GET", path, ask -> list(ask, namespace));
      router.add("POST", path, ask -> register(ask, namespace));
      router.add("GET", path + "/*", ask -> metadata(ask, namespace));
      router.add("DELETE", path + "/*", ask -> unregister(ask, namespace));
    }
  }

  @Assumed("contract/store-api.md §4; nobody collaborates here, so the query changes nothing")
  private Answer list(Ask ask, Namespace namespace) {
    JsonArray results = new JsonArray();
    for (PackageInfo one : names.list(gate.gateway(ask, namespace), namespace)) {
      results.add(json(one));
    }
    return Answer.ok(Write.under("results", results));
  }

  @FromDocs("contract/store-api.md §4")
  private Answer register(Ask ask, Namespace namespace) throws IOException {
    Json body = ask.json();
    String type = body.textOrNull("type");
    String id =
        names.register(
            gate.gateway(ask, namespace),
            namespace,
            body.text("name"),
            type == null ? namespace.text() : type,
            body.flag("private", false));
    return Answer.text(201, "id", id);
  }

  @FromDocs("contract/store-api.md §4")
  private Answer metadata(Ask ask, Namespace namespace) {
    PackageInfo info = names.info(gate.gateway(ask, namespace), namespace, ask.argument(0));
    JsonObject metadata = json(info);
    JsonArray tracks = new JsonArray();
    for (Track track : info.tracks()) {
      JsonObject one = new JsonObject();
      one.addProperty("name", track.name());
      one.add("created-at", Write.time(track.createdAt()));
      one.add("version-pattern", JsonNull.INSTANCE);
      one.add("automatic-phasing-percentage", JsonNull.INSTANCE);
      tracks.add(one);
    }
    metadata.add("tracks", tracks);
    metadata.add("track-guardrails", new JsonArray());
    return Answer.ok(Write.under("metadata", metadata));
  }

  @Assumed("contract/store-api.md §4; that it takes account-register-package is a guess")
  private Answer unregister(Ask ask, Namespace namespace) {
    String id = names.unregister(gate.gateway(ask, namespace), namespace, ask.argument(0));
    return Answer.text(200, "package-id", id);
  }

  private static JsonObject json(PackageInfo info) {
    Account publisher = info.publisher();
    JsonObject account = new JsonObject();
    account.addProperty("id", publisher.id());
    account.addProperty("username", publisher.username());
    account.addProperty("display-name", publisher.displayName());
    account.addProperty("email", publisher.email());
    account.addProperty("validation", Account.VALIDATION);
    JsonObject one = new JsonObject();
    one.addProperty("id", info.id());
    one.addProperty("name", info.name());
    one.addProperty("type", info.type());
    one.addProperty("status", info.published() ? "published" : "registered");
    one.addProperty("store", "ubuntu");
    one.addProperty("private", info.isPrivate());
    one.add("publisher", account);
    one.add("authority", JsonNull.INSTANCE);
    one.add("contact", JsonNull.INSTANCE);
    one.add("website", JsonNull.INSTANCE);
    one.add("title", JsonNull.INSTANCE);
    one.addProperty("summary", info.summary());
    one.add("description", JsonNull.INSTANCE);
    one.add("default-track", JsonNull.INSTANCE);
    one.add("links", new JsonObject());
    one.add("media", new JsonArray());
    return one;
  }
}
