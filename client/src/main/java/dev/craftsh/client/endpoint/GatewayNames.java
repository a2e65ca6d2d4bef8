package dev.craftsh.client.endpoint;

import com.google.gson.JsonObject;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import dev.craftsh.client.json.JsonValue;
import dev.craftsh.client.model.Guardrail;
import dev.craftsh.client.model.RegisterOptions;
import dev.craftsh.client.model.RegisteredName;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Names on the publisher gateway, {@code /v1/{namespace}} (contract/store-api.md §4). */
public final class GatewayNames implements Names {
  private final StoreHttp http;
  private final URI api;
  private final String namespace;

  /** For one namespace of one gateway. */
  public GatewayNames(StoreHttp http, URI api, String namespace) {
    this.http = http;
    this.api = api;
    this.namespace = namespace;
  }

  /** {@code GET /v1/{namespace}?include-collaborations=} */
  @Override
  public List<RegisteredName> list(boolean includeCollaborations) {
    URI uri =
        Paths.of(api, "/v1/" + namespace + "?include-collaborations=" + includeCollaborations);
    return http.read(
        StoreRequest.of("Cannot list the registered names", "GET", uri),
        json -> json.at("results").listOrEmpty(GatewayNames::name));
  }

  /** {@code GET /v1/{namespace}/{name}} */
  @Override
  public RegisteredName metadata(String name) {
    URI uri = Paths.of(api, "/v1/" + namespace + "/" + Paths.segment(name));
    return http.read(
        StoreRequest.of("Cannot read about " + name, "GET", uri),
        json -> name(json.at("metadata")));
  }

  private static RegisteredName name(JsonValue json) {
    String id = json.at("id").text();
    String name = json.at("name").textOrEmpty();
    json.at("store").text();
    return new RegisteredName(
        name.isEmpty() ? id : name,
        Optional.of(id),
        json.at("type").text(),
        json.at("status").text(),
        json.at("private").required().flag(),
        Readers.account(json.at("publisher")),
        json.at("title").textOrEmpty(),
        json.at("summary").textOrEmpty(),
        json.at("default-track").optional(JsonValue::text),
        json.at("tracks").listOrEmpty(Readers::track),
        json.at("track-guardrails").listOrEmpty(GatewayNames::guardrail),
        json.object());
  }

  private static Guardrail guardrail(JsonValue json) {
    return new Guardrail(json.at("pattern").text(), json.at("created-at").time());
  }

  /** {@code POST /v1/{namespace}} */
  @Override
  public String register(String name, RegisterOptions options) {
    JsonObject body = new JsonObject();
    body.addProperty("name", name);
    body.addProperty("private", options.privateName());
    options.team().ifPresent(team -> body.addProperty("team", team));
    options.type().ifPresent(type -> body.addProperty("type", type));
    return http.read(
        StoreRequest.of("Cannot register " + name, "POST", Paths.of(api, "/v1/" + namespace))
            .withJson(body),
        json -> json.at("id").text());
  }

  /** {@code DELETE /v1/{namespace}/{name}} */
  @Override
  public String unregister(String name) {
    URI uri = Paths.of(api, "/v1/" + namespace + "/" + Paths.segment(name));
    return http.read(
        StoreRequest.of("Cannot unregister " + name, "DELETE", uri),
        json -> json.at("package-id").text());
  }
}
