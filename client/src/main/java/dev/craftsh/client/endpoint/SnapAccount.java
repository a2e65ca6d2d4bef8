package dev.craftsh.client.endpoint;

import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.NotFound;
import dev.craftsh.client.error.Problem;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import dev.craftsh.client.json.JsonValue;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The snaps of an account, {@code /dev/api/account} (contract/store-api.md §5.1): where names and
 * ids of snaps come from.
 */
public final class SnapAccount {
  static final String SERIES = "16";

  private final StoreHttp http;
  private final URI api;

  /** For one dashboard. */
  public SnapAccount(StoreHttp http, URI api) {
    this.http = http;
    this.api = api;
  }

  /** The entry of each snap by its name, sorted. */
  Map<String, JsonValue> snaps(String what) {
    return read(what, SnapAccount::snaps);
  }

  /** {@code GET /dev/api/account} */
  <T> T read(String what, Function<JsonValue, T> reading) {
    return http.read(
        StoreRequest.of(what, "GET", Paths.of(api, "/dev/api/account"))
            .withHeader("Accept", "application/json"),
        reading);
  }

  private static Map<String, JsonValue> snaps(JsonValue json) {
    Map<String, JsonValue> snaps = new TreeMap<>();
    JsonValue all = json.at("snaps");
    JsonValue series = all.isMissing() ? all : all.at(SERIES);
    if (!series.isMissing()) {
      for (String name : series.entries().keySet()) {
        snaps.put(name, series.at(name));
      }
    }
    return snaps;
  }

  /**
   * The store's id of a snap.
   *
   * @throws NotFound when the account has no such snap, or it has no id yet
   */
  String id(String what, String name) {
    JsonValue snap = snaps(what).get(name);
    if (snap == null) {
      throw notOwned(what, name);
    }
    if (snap.at("snap-id").isMissing()) {
      throw notFound(what, "Failed to get snap ID for snap '" + name + "'.");
    }
    return snap.at("snap-id").text();
  }

  static NotFound notOwned(String what, String name) {
    return notFound(what, "'" + name + "' not found or not owned by this account");
  }

  private static NotFound notFound(String what, String why) {
    return new NotFound(
        Problem.of(
            ErrorCode.NOT_FOUND, what, why, "list the registered names, or register it first"));
  }
}
