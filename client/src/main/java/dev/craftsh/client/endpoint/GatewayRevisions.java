package dev.craftsh.client.endpoint;

import com.google.gson.JsonObject;
import dev.craftsh.client.error.NotSupported;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import dev.craftsh.client.json.JsonValue;
import dev.craftsh.client.model.AnnounceOptions;
import dev.craftsh.client.model.ReviewStatus;
import dev.craftsh.client.model.Revision;
import dev.craftsh.client.model.RevisionQuery;
import java.net.URI;
import java.util.List;

/**
 * Revisions on the publisher gateway, {@code /v1/{namespace}/{name}/revisions}
 * (contract/store-api.md §4).
 */
public final class GatewayRevisions implements Revisions {
  private final StoreHttp http;
  private final StoreAddress api;
  private final String namespace;

  /** For one namespace of one gateway. */
  public GatewayRevisions(StoreHttp http, URI api, String namespace) {
    this.http = http;
    this.api = new StoreAddress(api);
    this.namespace = namespace;
  }

  /** {@code POST /v1/{namespace}/{name}/revisions} */
  @Override
  public String announce(String name, String uploadId, AnnounceOptions options) {
    String what = "Cannot announce the upload for " + name;
    if (!options.equals(AnnounceOptions.NONE)) {
      throw NotSupported.because(
          what,
          "this store takes nothing but the upload",
          "announce it alone, and release it when its review is over");
    }
    JsonObject body = new JsonObject();
    body.addProperty("upload-id", uploadId);
    return http.read(
        StoreRequest.of(what, "POST", path(name)).withJson(body),
        json -> json.at("status-url").text());
  }

  /** {@code GET} the status URL, which is relative to the gateway. */
  @Override
  public List<ReviewStatus> review(String statusUrl) {
    String what = "Cannot look at the review";
    return http.read(
        StoreRequest.of(what, "GET", api.resolve(what, statusUrl)),
        json -> json.at("revisions").list(GatewayRevisions::status));
  }

  private static ReviewStatus status(JsonValue json) {
    String status = json.at("status").text();
    return new ReviewStatus(
        json.at("upload-id").textOrEmpty(),
        status,
        json.at("revision").optional(JsonValue::integer),
        json.at("errors").listOrEmpty(Readers::error),
        status.equals("approved") || status.equals("rejected"));
  }

  /** {@code GET /v1/{namespace}/{name}/revisions} */
  @Override
  public List<Revision> list(String name, RevisionQuery query) {
    Query parameters = new Query();
    if (!query.fields().isEmpty()) {
      parameters.with("fields", String.join(",", query.fields()));
    }
    if (query.includeCraftYaml()) {
      parameters.with("include-craft-yaml", "true");
    }
    URI uri = URI.create(path(name).toString() + parameters.with("revision", query.revision()));
    return http.read(
        StoreRequest.of("Cannot list the revisions of " + name, "GET", uri),
        json -> json.at("revisions").list(Readers::revision));
  }

  private URI path(String name) {
    return api.path("/v1/" + namespace + "/" + Paths.segment(name) + "/revisions");
  }
}
