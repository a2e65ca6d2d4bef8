package dev.craftsh.client.endpoint;

import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import dev.craftsh.client.json.JsonValue;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The pages of a snap's revisions and releases, {@code /api/v2/snaps/{name}/releases}
 * (contract/store-api.md §5.9).
 */
final class SnapPages {
  private final StoreHttp http;
  private final URI api;

  SnapPages(StoreHttp http, URI api) {
    this.http = http;
    this.api = api;
  }

  /** The entries under this key of all pages. {@code GET /api/v2/snaps/{name}/releases?page=} */
  <T> List<T> all(String what, String name, String key, Function<JsonValue, T> read) {
    List<T> all = new ArrayList<>();
    boolean more = true;
    for (int page = 1; more; page++) {
      more = http.read(request(what, name, page), json -> addPage(all, json, key, read));
    }
    return all;
  }

  private StoreRequest request(String what, String name, int page) {
    String path = "/api/v2/snaps/" + Paths.segment(name) + "/releases";
    return StoreRequest.of(what, "GET", Paths.of(api, page == 1 ? path : path + "?page=" + page))
        .withHeader("Accept", "application/json")
        .withHeader("Content-Type", "application/json");
  }

  /** Gives whether there is another page. An empty one is the last, whatever it says. */
  private static <T> boolean addPage(
      List<T> all, JsonValue json, String key, Function<JsonValue, T> read) {
    all.addAll(json.at(key).list(read));
    boolean empty = isEmpty(json.at("releases")) && isEmpty(json.at("revisions"));
    JsonValue links = json.at("_links");
    return !empty && !links.isMissing() && !links.at("next").isMissing();
  }

  private static boolean isEmpty(JsonValue list) {
    return list.listOrEmpty(one -> one).isEmpty();
  }
}
