package dev.craftsh.client.endpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.client.error.InvalidInput;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import dev.craftsh.client.json.JsonValue;
import dev.craftsh.client.model.Resource;
import dev.craftsh.client.model.ResourceBase;
import dev.craftsh.client.model.ResourceRevision;
import dev.craftsh.client.model.ResourceRevisionUpdate;
import dev.craftsh.client.model.ResourceType;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Resources of charms, {@code /v1/charm/{name}/resources} (contract/store-api.md §4, Resources).
 */
public final class GatewayResources implements Resources {
  private final StoreHttp http;
  private final URI api;

  /** For one gateway. */
  public GatewayResources(StoreHttp http, URI api) {
    this.http = http;
    this.api = api;
  }

  /** {@code GET /v1/charm/{name}/resources} */
  @Override
  public List<Resource> list(String name) {
    URI uri = Paths.of(api, "/v1/charm/" + Paths.segment(name) + "/resources");
    return http.read(
        StoreRequest.of("Cannot list the resources of " + name, "GET", uri),
        json -> json.at("resources").list(GatewayResources::resource));
  }

  private static Resource resource(JsonValue json) {
    return new Resource(
        json.at("name").text(),
        json.at("type").text(),
        json.at("revision").optional(JsonValue::integer),
        json.at("optional").flag());
  }

  /** {@code GET /v1/charm/{name}/resources/{resource}/revisions} */
  @Override
  public List<ResourceRevision> listRevisions(String name, String resource) {
    String what = "Cannot list the revisions of resource " + resource + " of " + name;
    return http.read(
        StoreRequest.of(what, "GET", path(name, resource)),
        json -> json.at("revisions").list(GatewayResources::revision));
  }

  private static ResourceRevision revision(JsonValue json) {
    return new ResourceRevision(
        json.at("name").text(),
        json.at("revision").integer(),
        json.at("type").text(),
        json.at("size").number(),
        json.at("created-at").time(),
        json.at("sha256").text(),
        json.at("sha3-384").text(),
        json.at("updated-at").optional(JsonValue::time),
        json.at("updated-by").optional(JsonValue::text),
        json.at("bases").listOrEmpty(GatewayResources::base),
        json.object());
  }

  private static ResourceBase base(JsonValue json) {
    return new ResourceBase(
        json.at("name").optional(JsonValue::text).orElse("all"),
        json.at("channel").optional(JsonValue::text).orElse("all"),
        json.at("architectures").isMissing()
            ? List.of("all")
            : json.at("architectures").list(JsonValue::text));
  }

  /** {@code POST /v1/charm/{name}/resources/{resource}/revisions} */
  @Override
  public String push(
      String name,
      String resource,
      String uploadId,
      Optional<ResourceType> type,
      List<ResourceBase> bases) {
    JsonObject body = new JsonObject();
    body.addProperty("upload-id", uploadId);
    type.ifPresent(kind -> body.addProperty("type", kind.toString()));
    if (!bases.isEmpty()) {
      body.add("bases", json(bases));
    }
    String what = "Cannot push the upload as resource " + resource + " of " + name;
    return http.read(
        StoreRequest.of(what, "POST", path(name, resource)).withJson(body),
        json -> json.at("status-url").text());
  }

  /** {@code PATCH /v1/charm/{name}/resources/{resource}/revisions} */
  @Override
  public int update(String name, String resource, List<ResourceRevisionUpdate> updates) {
    String what = "Cannot update resource " + resource + " of " + name;
    requireSome(what, updates);
    JsonArray list = new JsonArray();
    for (ResourceRevisionUpdate update : updates) {
      JsonObject one = new JsonObject();
      one.addProperty("revision", update.revision());
      one.add("bases", json(update.bases()));
      list.add(one);
    }
    JsonObject body = new JsonObject();
    body.add("resource-revision-updates", list);
    return http.read(
        StoreRequest.of(what, "PATCH", path(name, resource)).withJson(body),
        json -> json.at("num-resource-revisions-updated").integer());
  }

  static void requireSome(String what, List<ResourceRevisionUpdate> updates) {
    if (updates.isEmpty()) {
      throw InvalidInput.because(
          what,
          "Need at least one resource revision to update.",
          "name the revision and the bases it is for");
    }
  }

  private static JsonArray json(List<ResourceBase> bases) {
    JsonArray list = new JsonArray();
    for (ResourceBase base : bases) {
      JsonArray architectures = new JsonArray();
      base.architectures().forEach(architectures::add);
      JsonObject one = new JsonObject();
      one.addProperty("name", base.name());
      one.addProperty("channel", base.channel());
      one.add("architectures", architectures);
      list.add(one);
    }
    return list;
  }

  private URI path(String name, String resource) {
    return Paths.of(
        api,
        "/v1/charm/"
            + Paths.segment(name)
            + "/resources/"
            + Paths.segment(resource)
            + "/revisions");
  }
}
