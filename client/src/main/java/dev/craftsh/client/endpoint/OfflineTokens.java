package dev.craftsh.client.endpoint;

import com.google.gson.JsonObject;
import dev.craftsh.client.auth.Attenuation;
import dev.craftsh.client.auth.Credentials;
import dev.craftsh.client.auth.Secret;
import dev.craftsh.client.error.NotSupported;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import dev.craftsh.client.model.Whoami;
import java.net.URI;

/** Tokens of an on-premises store, which its administrator gives out (contract/store-api.md §2). */
public final class OfflineTokens implements Tokens {
  private final StoreHttp http;
  private final URI api;

  /** For one gateway. */
  public OfflineTokens(StoreHttp http, URI api) {
    this.http = http;
    this.api = api;
  }

  /** {@code POST /v1/tokens/offline/exchange} */
  @Override
  public Credentials exchangeOffline(Secret macaroon) {
    JsonObject body = new JsonObject();
    body.addProperty("macaroon", macaroon.reveal());
    StoreRequest request =
        StoreRequest.of("Cannot log in", "POST", Paths.of(api, "/v1/tokens/offline/exchange"))
            .anonymous()
            .changingNothing()
            .withSecretBody()
            .withHeader("Accept", "application/json")
            .withJson(body);
    String token = http.read(request, json -> json.at("macaroon").text());
    return new Credentials.Token(token, Credentials.Token.Envelope.TYPED);
  }

  @Override
  public String requestRoot(Attenuation attenuation, String description) {
    throw offlineOnly();
  }

  @Override
  public String requestCandidRoot(Attenuation attenuation, String description) {
    throw offlineOnly();
  }

  @Override
  public Credentials exchange(String macaroons) {
    throw offlineOnly();
  }

  /** Macaroons that somebody has already are used as they are. */
  @Override
  public Credentials settle(Credentials.UbuntuOne macaroons, String description) {
    return macaroons;
  }

  private static NotSupported offlineOnly() {
    return NotSupported.because(
        "Cannot log in",
        "an on-premises store has no login service",
        "log in with the macaroon that its administrator exported");
  }

  /** {@code GET /v1/tokens/whoami} */
  @Override
  public Whoami whoami() {
    return new GatewayTokens(http, api).whoami();
  }
}
