package dev.craftsh.client.endpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.client.auth.Attenuation;
import dev.craftsh.client.auth.Credentials;
import dev.craftsh.client.auth.PackageScope;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import dev.craftsh.client.model.Whoami;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Tokens of the publisher gateway, {@code /v1/tokens} (contract/store-api.md §2). */
public final class GatewayTokens implements Tokens {
  private static final List<String> PACKAGE_TYPES = List.of("charm", "bundle");

  /** What the charm store's own tool asks for (contract/auth.md §10.3). */
  private static final List<String> PERMISSIONS =
      List.of(
          "account-register-package", "account-view-packages", "package-manage", "package-view");

  private static final Duration TTL = Duration.ofHours(30);

  private final StoreHttp http;
  private final URI api;

  /** For one gateway. */
  public GatewayTokens(StoreHttp http, URI api) {
    this.http = http;
    this.api = api;
  }

  /** {@code POST /v1/tokens/usso} */
  @Override
  public String requestRoot(Attenuation attenuation, String description) {
    JsonObject body = new JsonObject();
    body.add("permissions", TokenRequests.list(attenuation.permissions().orElse(PERMISSIONS)));
    body.addProperty("ttl", attenuation.ttl().orElse(TTL).toSeconds());
    attenuation.channels().ifPresent(names -> body.add("channels", TokenRequests.list(names)));
    attenuation.packages().ifPresent(packages -> body.add("packages", json(packages)));
    return http.read(
        StoreRequest.of("Cannot log in", "POST", Paths.of(api, "/v1/tokens/usso"))
            .anonymous()
            .changingNothing()
            .withHeader("Accept", "application/json")
            .withJson(body),
        json -> json.at("macaroon").text());
  }

  private static JsonArray json(List<PackageScope> packages) {
    TokenRequests.requireTypes(packages, PACKAGE_TYPES);
    JsonArray list = new JsonArray();
    for (PackageScope scope : packages) {
      JsonObject one = new JsonObject();
      one.addProperty("type", scope.type());
      one.addProperty("name", scope.name());
      list.add(one);
    }
    return list;
  }

  /** {@code POST /v1/tokens/usso/exchange} */
  @Override
  public Credentials settle(Credentials.UbuntuOne macaroons, String description) {
    JsonObject body = new JsonObject();
    body.addProperty("client-description", description);
    String token =
        http.read(
            StoreRequest.of(
                    "Ubuntu One macaroon exchange failed",
                    "POST",
                    Paths.of(api, "/v1/tokens/usso/exchange"))
                .anonymous()
                .changingNothing()
                .withHeader("Authorization", AuthorizationHeader.of(macaroons))
                .withJson(body),
            json -> json.at("macaroon").text());
    return new Credentials.Token(token, Credentials.Token.Envelope.BARE);
  }

  /** {@code GET /v1/tokens/whoami} */
  @Override
  public Whoami whoami() {
    URI uri = Paths.of(api, "/v1/tokens/whoami");
    return http.read(
        StoreRequest.of("Cannot tell who is logged in", "GET", uri), TokenRequests::whoami);
  }
}
