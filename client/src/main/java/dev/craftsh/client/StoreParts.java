package dev.craftsh.client;

import dev.craftsh.client.auth.CredentialStore;
import dev.craftsh.client.auth.TokenScheme;
import dev.craftsh.client.endpoint.Candid;
import dev.craftsh.client.endpoint.DashboardNames;
import dev.craftsh.client.endpoint.DashboardReleases;
import dev.craftsh.client.endpoint.DashboardRevisions;
import dev.craftsh.client.endpoint.DashboardTokens;
import dev.craftsh.client.endpoint.GatewayNames;
import dev.craftsh.client.endpoint.GatewayReleases;
import dev.craftsh.client.endpoint.GatewayRevisions;
import dev.craftsh.client.endpoint.GatewayTokens;
import dev.craftsh.client.endpoint.LoginCaveat;
import dev.craftsh.client.endpoint.Names;
import dev.craftsh.client.endpoint.OfflineTokens;
import dev.craftsh.client.endpoint.RawRequests;
import dev.craftsh.client.endpoint.RecentUploads;
import dev.craftsh.client.endpoint.ReleaseChannels;
import dev.craftsh.client.endpoint.ReviewPolling;
import dev.craftsh.client.endpoint.Revisions;
import dev.craftsh.client.endpoint.SnapAccount;
import dev.craftsh.client.endpoint.StoreAddress;
import dev.craftsh.client.endpoint.StoredLogin;
import dev.craftsh.client.endpoint.Tokens;
import dev.craftsh.client.endpoint.UbuntuOne;
import dev.craftsh.client.endpoint.Uploads;
import dev.craftsh.client.http.HttpSettings;
import dev.craftsh.client.http.StoreHttp;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The groups of operations of one store, wired for its kind. */
record StoreParts(
    StoreHttp http,
    RawRequests raw,
    StoredLogin login,
    Tokens tokens,
    Names names,
    Revisions revisions,
    ReviewPolling reviews,
    Duration reviewBound,
    ReleaseChannels releases,
    Uploads uploads) {

  static StoreParts of(
      Endpoints endpoints,
      String application,
      CredentialStore store,
      @Nullable TokenScheme scheme,
      HttpSettings settings) {
    StoreHttp anonymous = StoreHttp.anonymous(settings);
    boolean snaps = endpoints.isDashboard();
    LoginCaveat rule = snaps ? LoginCaveat.OF_LOGIN_HOST : LoginCaveat.FIRST_SUITABLE;
    StoredLogin login =
        new StoredLogin(
            store,
            application,
            endpoints.host(),
            tokens(anonymous, endpoints, settings.clock()),
            new UbuntuOne(anonymous, endpoints.auth(), rule),
            new Candid(anonymous),
            scheme == null && endpoints.onPremises() ? TokenScheme.ON_PREMISES : scheme);
    StoreHttp http = anonymous.authorizedBy(login);
    return snaps
        ? ofDashboard(endpoints, http, login, settings)
        : ofGateway(endpoints, http, login, settings);
  }

  private static StoreParts ofGateway(
      Endpoints endpoints, StoreHttp http, StoredLogin login, HttpSettings settings) {
    URI api = endpoints.api();
    String namespace = endpoints.namespace().toString();
    Revisions revisions = new GatewayRevisions(http, api, namespace);
    return new StoreParts(
        http,
        new RawRequests(http, new StoreAddress(api)),
        login,
        tokens(http, endpoints, settings.clock()),
        new GatewayNames(http, api, namespace),
        revisions,
        new ReviewPolling(revisions, Duration.ofSeconds(3), settings.clock(), settings.pause()),
        Duration.ofMinutes(2),
        new GatewayReleases(http, api, namespace),
        new Uploads(http, endpoints.storage(), new RecentUploads()));
  }

  private static StoreParts ofDashboard(
      Endpoints endpoints, StoreHttp http, StoredLogin login, HttpSettings settings) {
    URI api = endpoints.api();
    SnapAccount account = new SnapAccount(http, api);
    RecentUploads recent = new RecentUploads();
    Revisions revisions = new DashboardRevisions(http, api, recent);
    return new StoreParts(
        http,
        new RawRequests(http, new StoreAddress(api)),
        login,
        tokens(http, endpoints, settings.clock()),
        new DashboardNames(http, api, account),
        revisions,
        new ReviewPolling(revisions, Duration.ofSeconds(1), settings.clock(), settings.pause()),
        Duration.ofMinutes(10),
        new DashboardReleases(http, api, account),
        new Uploads(http, endpoints.storage(), recent));
  }

  private static Tokens tokens(StoreHttp http, Endpoints endpoints, Clock clock) {
    if (endpoints.onPremises()) {
      return new OfflineTokens(http, endpoints.api());
    }
    return endpoints.isDashboard()
        ? new DashboardTokens(http, endpoints.api(), clock)
        : new GatewayTokens(http, endpoints.api());
  }
}
