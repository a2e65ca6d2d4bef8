package dev.craftsh.client.endpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.client.error.NotSupported;
import dev.craftsh.client.group.PublicStore;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import dev.craftsh.client.json.JsonValue;
import dev.craftsh.client.model.FindQuery;
import dev.craftsh.client.model.PublicPackage;
import dev.craftsh.client.model.PublicResource;
import dev.craftsh.client.model.RefreshRequest;
import dev.craftsh.client.model.RefreshResult;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Snaps as everybody sees them, {@code /v2} of the Snap API (contract/store-api.md §6). */
public final class SnapPublicStore implements PublicStore {
  private final StoreHttp http;
  private final URI api;

  /** For one Snap API. */
  public SnapPublicStore(StoreHttp http, URI api) {
    this.http = http;
    this.api = api;
  }

  /** {@code GET /v2/snaps/find} */
  @Override
  public List<PublicPackage> find(FindQuery query) {
    String fields = SnapPublicReaders.fields(query.fields(), SnapPublicReaders.FIND_FIELDS);
    Query parameters = Query.of(query.parameters()).with("fields", fields);
    if (query.includingPrivate()) {
      parameters.with("private", "true");
    }
    StoreRequest request = get("Cannot look for snaps", "/v2/snaps/find" + parameters);
    return http.read(
        query.includingPrivate() ? request : request.anonymous(),
        json -> json.at("results").list(SnapPublicReaders::found));
  }

  @Override
  public PublicPackage info(String name) {
    return info(name, List.of());
  }

  /** {@code GET /v2/snaps/info/{name}} */
  @Override
  public PublicPackage info(String name, List<String> fields) {
    String list = SnapPublicReaders.fields(fields, SnapPublicReaders.INFO_FIELDS);
    String path = "/v2/snaps/info/" + Paths.segment(name) + new Query().with("fields", list);
    return http.read(
        get("Cannot read about " + name, path).anonymous(), SnapPublicReaders::described);
  }

  /** {@code POST /v2/snaps/refresh} */
  @Override
  public List<RefreshResult> refresh(RefreshRequest request) {
    StoreRequest post =
        post("Cannot ask what to fetch", "/v2/snaps/refresh").withJson(SnapRefreshJson.of(request));
    return http.read(
        request
            .architecture()
            .map(name -> post.withHeader("Snap-Device-Architecture", name))
            .orElse(post),
        json -> json.at("results").list(one -> PublicReaders.result(one, one.at("snap"))));
  }

  /** {@code GET /v2/snaps/categories?type=shared} */
  @Override
  public List<String> categories() {
    return http.read(
        get("Cannot list the categories", "/v2/snaps/categories?type=shared").anonymous(),
        PublicReaders::categories);
  }

  @Override
  public List<PublicResource> resourceRevisions(String charm, String resource) {
    throw NotSupported.because(
        "Cannot list the revisions of resource " + resource + " of " + charm,
        "only charms have resources",
        "use Charmhub");
  }

  /** {@code POST /v2/cohorts} */
  @Override
  public Map<String, String> cohorts(List<String> snaps) {
    JsonArray names = new JsonArray();
    snaps.forEach(names::add);
    JsonObject body = new JsonObject();
    body.add("snaps", names);
    return http.read(
        post("Cannot make cohort keys", "/v2/cohorts").withJson(body),
        json -> texts(json.at("cohort-keys")));
  }

  private static Map<String, String> texts(JsonValue json) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String key : json.entries().keySet()) {
      texts.put(key, json.at(key).text());
    }
    return texts;
  }

  /** {@code GET /v2/assertions/{type}/{primary key...}} */
  @Override
  public String assertion(String type, String... primaryKey) {
    StringBuilder path = new StringBuilder("/v2/assertions/").append(Paths.segment(type));
    for (String part : primaryKey) {
      path.append('/').append(Paths.segment(part));
    }
    return http.send(
            get("Cannot fetch the assertion " + type, path.toString())
                .anonymous()
                .withHeader("Accept", "application/x.ubuntu.assertion"))
        .text();
  }

  /** {@code GET /v2/rocks/find?q=} */
  @Override
  public List<PublicPackage> findRocks(String words) {
    String path = "/v2/rocks/find" + new Query().with("q", words);
    return http.read(
        get("Cannot look for rocks", path).anonymous(),
        json -> json.at("results").list(SnapPublicReaders::rock));
  }

  private StoreRequest get(String what, String path) {
    return request(what, "GET", path);
  }

  private StoreRequest post(String what, String path) {
    return request(what, "POST", path).anonymous().changingNothing();
  }

  private StoreRequest request(String what, String method, String path) {
    return StoreRequest.of(what, method, Paths.of(api, path))
        .withHeader("Accept", "application/json")
        .withHeader("Snap-Device-Series", SnapAccount.SERIES);
  }
}
