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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Tokens of the Snap Store (contract/store-api.md §2). */
public final class DashboardTokens implements Tokens {
  private static final List<String> PACKAGE_TYPES = List.of("snap");

  /** What the Snap Store's own tool asks for (contract/auth.md §10.1). */
  private static final List<String> PERMISSIONS =
      List.of(
          "package_access",
          "package_manage",
          "package_metrics",
          "package_push",
          "package_register",
          "package_release",
          "package_update");

  private static final Duration TTL = Duration.ofDays(365);

  private final StoreHttp http;
  private final URI api;
  private final Clock clock;

  /** For one dashboard. */
  public DashboardTokens(StoreHttp http, URI api, Clock clock) {
    this.http = http;
    this.api = api;
    this.clock = clock;
  }

  /** {@code POST /dev/api/acl/} */
  @Override
  public String requestRoot(Attenuation attenuation, String description) {
    JsonObject body = body(attenuation, PERMISSIONS, description);
    return TokenRequests.root(http, Paths.of(api, "/dev/api/acl/"), body);
  }

  /** {@code POST /api/v2/tokens} */
  @Override
  public String requestCandidRoot(Attenuation attenuation, String description) {
    JsonObject body = body(attenuation, TokenRequests.PERMISSIONS, description);
    return TokenRequests.root(http, Paths.of(api, "/api/v2/tokens"), body);
  }

  /** {@code POST /api/v2/tokens/exchange} */
  @Override
  public Credentials exchange(String macaroons) {
    return TokenRequests.exchange(http, Paths.of(api, "/api/v2/tokens/exchange"), macaroons);
  }

  private JsonObject body(
      Attenuation attenuation, List<String> usualPermissions, String description) {
    JsonObject body = new JsonObject();
    List<String> permissions = attenuation.permissions().orElse(usualPermissions);
    body.add("permissions", TokenRequests.list(permissions));
    body.addProperty("description", description);
    body.addProperty("expires", expiry(attenuation.ttl().orElse(TTL)));
    List<PackageScope> packages = attenuation.packages().orElse(List.of());
    TokenRequests.requireTypes(packages, PACKAGE_TYPES);
    TokenRequests.addUnlessEmpty(body, "packages", json(packages));
    List<String> channels = attenuation.channels().orElse(List.of());
    TokenRequests.addUnlessEmpty(body, "channels", TokenRequests.list(channels));
    return body;
  }

  private String expiry(Duration ttl) {
    Instant end = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(ttl);
    String text = end.toString();
    return text.substring(0, text.length() - 1) + "+00:00";
  }

  private static JsonArray json(List<PackageScope> packages) {
    JsonArray list = new JsonArray();
    for (PackageScope scope : packages) {
      JsonObject one = new JsonObject();
      one.addProperty("series", SnapAccount.SERIES);
      one.addProperty("name", scope.name());
      list.add(one);
    }
    return list;
  }

  /** The dashboard takes the macaroons themselves. */
  @Override
  public Credentials settle(Credentials.UbuntuOne macaroons, String description) {
    return macaroons;
  }

  /** {@code GET /api/v2/tokens/whoami} */
  @Override
  public Whoami whoami() {
    URI uri = Paths.of(api, "/api/v2/tokens/whoami");
    return http.read(
        StoreRequest.of("Cannot tell who is logged in", "GET", uri), TokenRequests::whoami);
  }
}
