package dev.craftsh.client.endpoint;

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
import java.util.List;
import java.util.Map;

/** Charms as everybody sees them, {@code /v2/charms} (contract/store-api.md §7). */
public final class CharmPublicStore implements PublicStore {
  private final StoreHttp http;
  private final URI api;

  /** For one gateway. */
  public CharmPublicStore(StoreHttp http, URI api) {
    this.http = http;
    this.api = api;
  }

  /** {@code GET /v2/charms/find} */
  @Override
  public List<PublicPackage> find(FindQuery query) {
    if (query.includingPrivate()) {
      throw NotSupported.because(
          "Cannot look for charms",
          "Charmhub shows private charms to nobody but their machines",
          "list the registered names");
    }
    String fields = CharmPublicReaders.fields(query.fields(), CharmPublicReaders.FIND_FIELDS);
    Query parameters = Query.of(query.parameters()).with("fields", fields);
    return http.read(
        get("Cannot look for charms", "/find" + parameters),
        json -> json.at("results").list(CharmPublicReaders::charm));
  }

  @Override
  public PublicPackage info(String name) {
    return info(name, List.of());
  }

  /** {@code GET /v2/charms/info/{name}} */
  @Override
  public PublicPackage info(String name, List<String> fields) {
    String list = CharmPublicReaders.fields(fields, CharmPublicReaders.INFO_FIELDS);
    String path = "/info/" + Paths.segment(name) + new Query().with("fields", list);
    return http.read(get("Cannot read about " + name, path), CharmPublicReaders::charm);
  }

  /** {@code POST /v2/charms/refresh} */
  @Override
  public List<RefreshResult> refresh(RefreshRequest request) {
    return http.read(
        request("Cannot ask what to fetch", "POST", "/refresh")
            .changingNothing()
            .withJson(CharmRefreshJson.of(request)),
        json -> json.at("results").list(one -> PublicReaders.result(one, one.at("charm"))));
  }

  /** {@code GET /v2/charms/categories?type=shared} */
  @Override
  public List<String> categories() {
    return http.read(
        get("Cannot list the categories", "/categories?type=shared"), PublicReaders::categories);
  }

  /** {@code GET /v2/charms/resources/{charm}/{resource}/revisions} */
  @Override
  public List<PublicResource> resourceRevisions(String charm, String resource) {
    String path = Paths.segment(charm) + "/" + Paths.segment(resource);
    return http.read(
        get(
            "Cannot list the revisions of resource " + resource + " of " + charm,
            "/resources/" + path + "/revisions"),
        json -> json.at("revisions").list(CharmPublicStore::resource));
  }

  private static PublicResource resource(JsonValue json) {
    return new PublicResource(
        json.at("name").text(),
        json.at("revision").integer(),
        json.at("type").text(),
        json.at("description").textOrEmpty(),
        json.at("filename").textOrEmpty(),
        PublicReaders.download(json.at("download")),
        json.object());
  }

  @Override
  public Map<String, String> cohorts(List<String> snaps) {
    throw onlySnaps("Cannot make cohort keys");
  }

  @Override
  public String assertion(String type, String... primaryKey) {
    throw onlySnaps("Cannot fetch the assertion " + type);
  }

  @Override
  public List<PublicPackage> findRocks(String words) {
    throw onlySnaps("Cannot look for rocks");
  }

  private static NotSupported onlySnaps(String what) {
    return NotSupported.because(what, "the Snap Store alone has that", "use the Snap Store");
  }

  private StoreRequest get(String what, String path) {
    return request(what, "GET", path);
  }

  private StoreRequest request(String what, String method, String path) {
    return StoreRequest.of(what, method, Paths.of(api, "/v2/charms" + path)).anonymous();
  }
}
