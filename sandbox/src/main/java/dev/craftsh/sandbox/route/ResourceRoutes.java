package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.ResourceBase;
import dev.craftsh.sandbox.model.ResourceRevision;
import dev.craftsh.sandbox.service.Resources;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** GATEWAY: the resources of charms. */
final class ResourceRoutes {
  private final Resources resources;
  private final Gate gate;

  ResourceRoutes(Resources resources, Gate gate, Router router) {
    this.resources = resources;
    this.gate = gate;
    router.add("GET", "/v1/charm/*/resources", this::list);
    router.add("GET", "/v1/charm/*/resources/*/revisions", this::revisions);
    router.add("POST", "/v1/charm/*/resources/*/revisions", this::announce);
    router.add("PATCH", "/v1/charm/*/resources/*/revisions", this::update);
  }

  @FromDocs("contract/store-api.md §4, Resources")
  private Answer list(Ask ask) {
    JsonArray all = new JsonArray();
    var caller = gate.gateway(ask);
    for (Resources.Summary summary : resources.list(caller, ask.argument(0))) {
      JsonObject one = new JsonObject();
      one.addProperty("name", summary.name());
      one.addProperty("type", summary.type());
      one.addProperty("optional", true);
      one.addProperty("revision", summary.revision());
      all.add(one);
    }
    return Answer.ok(Write.under("resources", all));
  }

  @FromDocs("contract/store-api.md §4, Resources")
  private Answer revisions(Ask ask) {
    JsonArray all = new JsonArray();
    var caller = gate.gateway(ask);
    for (ResourceRevision one : resources.revisions(caller, ask.argument(0), ask.argument(1))) {
      all.add(json(one));
    }
    return Answer.ok(Write.under("revisions", all));
  }

  @Assumed("contract/store-api.md §4, Resources; one that no charm declared is taken all the same")
  private Answer announce(Ask ask) throws IOException {
    Json body = ask.json();
    String type = body.textOrNull("type");
    String uploadId = body.text("upload-id");
    resources.announce(
        gate.gateway(ask),
        ask.argument(0),
        ask.argument(1),
        uploadId,
        type == null ? "file" : type,
        bases(body));
    return Answer.text(
        200, "status-url", RevisionRoutes.statusUrl(Namespace.CHARM, ask.argument(0), uploadId));
  }

  @FromDocs("contract/store-api.md §4, Resources")
  private Answer update(Ask ask) throws IOException {
    List<Resources.Update> updates = new ArrayList<>();
    for (Json one : ask.json().at("resource-revision-updates").list()) {
      updates.add(new Resources.Update(one.integer("revision"), bases(one)));
    }
    int count = resources.update(gate.gateway(ask), ask.argument(0), ask.argument(1), updates);
    JsonObject body = new JsonObject();
    body.addProperty("num-resource-revisions-updated", count);
    return Answer.ok(body);
  }

  private static List<ResourceBase> bases(Json body) {
    List<ResourceBase> bases = new ArrayList<>();
    for (Json one : body.list("bases")) {
      String name = one.textOrNull("name");
      String channel = one.textOrNull("channel");
      List<String> architectures = one.textsOrNull("architectures");
      bases.add(
          new ResourceBase(
              name == null ? ResourceBase.ALL : name,
              channel == null ? ResourceBase.ALL : channel,
              architectures == null ? List.of(ResourceBase.ALL) : architectures));
    }
    return bases;
  }

  private static JsonObject json(ResourceRevision revision) {
    JsonObject one = new JsonObject();
    one.addProperty("revision", revision.revision());
    one.addProperty("name", revision.name());
    one.addProperty("type", revision.type());
    one.addProperty("size", revision.size());
    one.addProperty("sha256", revision.digests().sha256());
    one.addProperty("sha384", revision.digests().sha384());
    one.addProperty("sha512", revision.digests().sha512());
    one.addProperty("sha3-384", revision.digests().sha3_384());
    one.add("created-at", Write.time(revision.createdAt()));
    one.add("updated-at", Write.time(revision.updatedAt()));
    one.addProperty("updated-by", revision.updatedBy());
    JsonArray bases = new JsonArray();
    for (ResourceBase base : revision.bases()) {
      JsonObject entry = new JsonObject();
      entry.addProperty("name", base.name());
      entry.addProperty("channel", base.channel());
      entry.add("architectures", Write.texts(base.architectures()));
      bases.add(entry);
    }
    one.add("bases", bases);
    return one;
  }
}
