package dev.craftsh.client.endpoint;

import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import dev.craftsh.client.json.JsonValue;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
    each(what, name, page -> all.addAll(page.at(key).list(read)));
    return all;
  }

  /** Hands on each page. */
  void each(String what, String name, Consumer<JsonValue> reader) {
    boolean more = true;
    for (int page = 1; more; page++) {
      more = http.read(request(what, name, page), json -> read(json, reader));
    }
  }

  private StoreRequest request(String what, String name, int page) {
    String path = "/api/v2/snaps/" + Paths.segment(name) + "/releases";
    return StoreRequest.of(what, "GET", Paths.of(api, page == 1 ? path : path + "?page=" + page))
        .withHeader("Accept", "application/json")
        .withHeader("Content-Type", "application/json");
  }

  /** Gives whether there is another page. An empty one is the last, whatever it says. */
  private static boolean read(JsonValue json, Consumer<JsonValue> reader) {
    reader.accept(json);
    boolean empty = isEmpty(json.at("releases")) && isEmpty(json.at("revisions"));
    JsonValue links = json.at("_links");
    return !empty && !links.isMissing() && !links.at("next").isMissing();
  }

  private static boolean isEmpty(JsonValue list) {
    return list.listOrEmpty(one -> one).isEmpty();
  }
}
