package dev.craftsh.client.endpoint;

import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import java.net.URI;

/**
 * Ids of snaps that need not be the account's own, as the dashboard passes them on
 * (contract/store-api.md §5.13).
 */
final class PublicSnapIds {
  private final StoreHttp http;
  private final URI api;

  PublicSnapIds(StoreHttp http, URI api) {
    this.http = http;
    this.api = api;
  }

  /** {@code GET /v2/snaps/info/{name}} */
  String id(String what, String name) {
    URI uri = Paths.of(api, "/v2/snaps/info/" + Paths.segment(name));
    return http.read(
        StoreRequest.of(what, "GET", uri)
            .withHeader("Accept", "application/json")
            .withHeader("Snap-Device-Series", SnapAccount.SERIES),
        json -> json.at("snap-id").text());
  }
}
