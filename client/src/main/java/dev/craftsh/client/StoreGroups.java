package dev.craftsh.client;

import dev.craftsh.client.endpoint.DashboardAccount;
import dev.craftsh.client.endpoint.DashboardMetadata;
import dev.craftsh.client.endpoint.DashboardMetrics;
import dev.craftsh.client.endpoint.GatewayMetadata;
import dev.craftsh.client.endpoint.SnapAccount;
import dev.craftsh.client.error.NotSupported;
import dev.craftsh.client.group.Metadata;
import dev.craftsh.client.group.Metrics;
import dev.craftsh.client.group.PublisherAccount;
import dev.craftsh.client.http.StoreHttp;
import java.net.URI;

/**
 * The groups of operations that not every program needs. Each is made when it is asked for: a short
 * command pays for none.
 */
final class StoreGroups {
  private final Endpoints endpoints;
  private final StoreHttp http;
  private final URI api;

  StoreGroups(Endpoints endpoints, StoreHttp http) {
    this.endpoints = endpoints;
    this.http = http;
    this.api = endpoints.api();
  }

  PublisherAccount account() {
    requireDashboard("Cannot reach the account", "Charmhub has no account settings");
    return new DashboardAccount(http, api, snaps());
  }

  Metadata metadata() {
    return isDashboard()
        ? new DashboardMetadata(http, api, snaps())
        : new GatewayMetadata(http, api, endpoints.namespace().toString());
  }

  Metrics metrics() {
    requireDashboard("Cannot read metrics", "Charmhub has none");
    return new DashboardMetrics(http, api);
  }

  private SnapAccount snaps() {
    return new SnapAccount(http, api);
  }

  private boolean isDashboard() {
    return endpoints.namespace() == Namespace.SNAP;
  }

  private void requireDashboard(String what, String why) {
    if (!isDashboard()) {
      throw NotSupported.because(what, why, "use the Snap Store");
    }
  }
}
