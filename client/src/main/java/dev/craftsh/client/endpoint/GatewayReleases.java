package dev.craftsh.client.endpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.craftsh.client.error.NotSupported;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import dev.craftsh.client.json.JsonValue;
import dev.craftsh.client.model.Base;
import dev.craftsh.client.model.ChannelMapEntry;
import dev.craftsh.client.model.ReleaseRequest;
import dev.craftsh.client.model.Released;
import dev.craftsh.client.model.ReleasedResource;
import dev.craftsh.client.model.Releases;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Releases on the publisher gateway, {@code /v1/{namespace}/{name}/releases} (contract/store-api.md
 * §4).
 */
public final class GatewayReleases implements ReleaseChannels {
  private final StoreHttp http;
  private final URI api;
  private final String namespace;

  /** For one namespace of one gateway. */
  public GatewayReleases(StoreHttp http, URI api, String namespace) {
    this.http = http;
    this.api = api;
    this.namespace = namespace;
  }

  /** {@code GET /v1/{namespace}/{name}/releases} */
  @Override
  public Releases list(String name) {
    return http.read(
        StoreRequest.of("Cannot list the releases of " + name, "GET", path(name)),
        json -> {
          json.at("package").object();
          return new Releases(
              json.at("channel-map").list(GatewayReleases::entry),
              json.at("revisions").list(Readers::revision),
              Readers.offeredChannels(json, "package"),
              json.object());
        });
  }

  private static ChannelMapEntry entry(JsonValue json) {
    Optional<Base> base = json.at("base").optional(Readers::base);
    return new ChannelMapEntry(
        Readers.channel(json.at("channel")),
        json.at("revision").integer(),
        base,
        architecture(json, base),
        json.at("when").time(),
        json.at("expiration-date").optional(JsonValue::time),
        Readers.progressive(json.at("progressive")),
        json.at("resources").listOrEmpty(Readers::releasedResource));
  }

  /** A charm's is in its base, which can be null when it was never released with one. */
  private static Optional<String> architecture(JsonValue json, Optional<Base> base) {
    return json.object().has("base")
        ? base.map(Base::architecture)
        : Optional.of(json.at("architecture").text());
  }

  /**
   * {@code POST /v1/{namespace}/{name}/releases}; a release without a revision closes the channel
   */
  @Override
  public List<Released> release(String name, List<ReleaseRequest> requests) {
    JsonArray body = new JsonArray();
    for (ReleaseRequest request : requests) {
      body.add(json(request));
    }
    return http.read(
        StoreRequest.of(what(name, requests), "POST", path(name)).withJson(body),
        json -> json.at("released").list(GatewayReleases::released));
  }

  private static String what(String name, List<ReleaseRequest> requests) {
    if (requests.size() != 1) {
      return "Cannot change the releases of " + name;
    }
    ReleaseRequest request = requests.get(0);
    return request
        .revision()
        .map(
            revision ->
                "Cannot release " + name + " revision " + revision + " to " + request.channel())
        .orElse("Cannot close " + request.channel() + " of " + name);
  }

  private static JsonObject json(ReleaseRequest request) {
    if (request.percentage().isPresent()) {
      throw NotSupported.because(
          "Cannot release to a share of the machines",
          "Charmhub releases to all at once",
          "leave the percentage out");
    }
    JsonObject json = new JsonObject();
    json.addProperty("channel", request.channel().toString());
    addRevision(json, request.revision());
    if (!request.resources().isEmpty()) {
      JsonArray resources = new JsonArray();
      for (ReleasedResource resource : request.resources()) {
        JsonObject one = new JsonObject();
        one.addProperty("name", resource.name());
        addRevision(one, resource.revision());
        resources.add(one);
      }
      json.add("resources", resources);
    }
    return json;
  }

  private static void addRevision(JsonObject json, Optional<Integer> revision) {
    json.add(
        "revision", revision.isPresent() ? new JsonPrimitive(revision.get()) : JsonNull.INSTANCE);
  }

  private static Released released(JsonValue json) {
    return new Released(
        Readers.channel(json.at("channel")),
        json.at("revision").optional(JsonValue::integer),
        json.at("resources").listOrEmpty(Readers::releasedResource));
  }

  private URI path(String name) {
    return Paths.of(api, "/v1/" + namespace + "/" + Paths.segment(name) + "/releases");
  }
}
