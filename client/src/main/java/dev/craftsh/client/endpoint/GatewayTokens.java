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
    body.add("permissions", TokenRequests.list(permissions(attenuation)));
    body.addProperty("ttl", attenuation.ttl().orElse(TTL).toSeconds());
    attenuation.channels().ifPresent(names -> body.add("channels", TokenRequests.list(names)));
    attenuation.packages().ifPresent(packages -> body.add("packages", json(packages)));
    return TokenRequests.root(http, Paths.of(api, "/v1/tokens/usso"), body);
  }

  /** {@code POST /v1/tokens} */
  @Override
  public String requestCandidRoot(Attenuation attenuation, String description) {
    JsonObject body = new JsonObject();
    body.add("permissions", TokenRequests.list(permissions(attenuation)));
    body.addProperty("description", description);
    body.addProperty("ttl", attenuation.ttl().orElse(TTL).toSeconds());
    List<PackageScope> packages = attenuation.packages().orElse(List.of());
    TokenRequests.addUnlessEmpty(body, "packages", json(packages));
    List<String> channels = attenuation.channels().orElse(List.of());
    TokenRequests.addUnlessEmpty(body, "channels", TokenRequests.list(channels));
    return TokenRequests.root(http, Paths.of(api, "/v1/tokens"), body);
  }

  private static List<String> permissions(Attenuation attenuation) {
    return attenuation.permissions().orElse(TokenRequests.PERMISSIONS);
  }

  /** {@code POST /v1/tokens/exchange} */
  @Override
  public Credentials exchange(String macaroons) {
    return TokenRequests.exchange(http, Paths.of(api, "/v1/tokens/exchange"), macaroons);
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
