package dev.craftsh.client.endpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.client.group.Libraries;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import dev.craftsh.client.json.JsonValue;
import dev.craftsh.client.model.Library;
import dev.craftsh.client.model.LibraryFile;
import dev.craftsh.client.model.LibraryQuery;
import java.net.URI;
import java.util.List;

/** Libraries of charms, {@code /v1/charm/libraries} (contract/store-api.md §4, Libraries). */
public final class GatewayLibraries implements Libraries {
  private final StoreHttp http;
  private final URI api;

  /** For one gateway. */
  public GatewayLibraries(StoreHttp http, URI api) {
    this.http = http;
    this.api = api;
  }

  /** {@code POST /v1/charm/libraries/{charm}} */
  @Override
  public String create(String charm, String name) {
    JsonObject body = new JsonObject();
    body.addProperty("library-name", name);
    String what = "Cannot create the library " + name + " of " + charm;
    return http.read(
        StoreRequest.of(what, "POST", path(charm)).withJson(body),
        json -> json.at("library-id").text());
  }

  /** {@code POST /v1/charm/libraries/{charm}/{id}} */
  @Override
  public Library publish(String charm, LibraryFile file) {
    JsonObject body = new JsonObject();
    body.addProperty("api", file.api());
    body.addProperty("patch", file.patch());
    body.addProperty("content", file.content());
    body.addProperty("hash", file.hash());
    String what =
        "Cannot publish version " + file.api() + "." + file.patch() + " of a library of " + charm;
    return http.read(
        StoreRequest.of(what, "POST", path(charm, file.id())).withJson(body),
        GatewayLibraries::library);
  }

  @Override
  public Library get(String charm, String id) {
    return get(charm, id, new Query());
  }

  @Override
  public Library get(String charm, String id, int number) {
    return get(charm, id, new Query().with("api", String.valueOf(number)));
  }

  @Override
  public Library get(String charm, String id, int number, int patch) {
    return get(
        charm,
        id,
        new Query().with("api", String.valueOf(number)).with("patch", String.valueOf(patch)));
  }

  /** {@code GET /v1/charm/libraries/{charm}/{id}?api=&patch=} */
  private Library get(String charm, String id, Query query) {
    URI uri = URI.create(path(charm, id).toString() + query);
    return http.read(
        StoreRequest.of("Cannot read a library of " + charm, "GET", uri).anonymous(),
        GatewayLibraries::library);
  }

  @Override
  public List<Library> list(String charm) {
    return find("Cannot list the libraries of " + charm, List.of(LibraryQuery.allOf(charm)));
  }

  @Override
  public List<Library> find(List<LibraryQuery> queries) {
    return find("Cannot look up libraries", queries);
  }

  /** {@code POST /v1/charm/libraries/bulk} */
  private List<Library> find(String what, List<LibraryQuery> queries) {
    JsonArray body = new JsonArray();
    for (LibraryQuery query : queries) {
      body.add(json(query));
    }
    URI uri = Paths.of(api, "/v1/charm/libraries/bulk");
    return http.read(
        StoreRequest.of(what, "POST", uri).anonymous().changingNothing().withJson(body),
        json -> json.at("libraries").list(GatewayLibraries::library));
  }

  private static JsonObject json(LibraryQuery query) {
    JsonObject json = new JsonObject();
    query.id().ifPresent(id -> json.addProperty("library-id", id));
    query.charm().ifPresent(charm -> json.addProperty("charm-name", charm));
    query.name().ifPresent(name -> json.addProperty("library-name", name));
    query.api().ifPresent(number -> json.addProperty("api", number));
    query.patch().ifPresent(number -> json.addProperty("patch", number));
    return json;
  }

  private static Library library(JsonValue json) {
    return new Library(
        json.at("charm-name").text(),
        json.at("library-name").text(),
        json.at("library-id").text(),
        json.at("api").integer(),
        json.at("patch").integer(),
        json.at("hash").text(),
        json.at("content").optional(JsonValue::text),
        json.object());
  }

  private URI path(String charm) {
    return Paths.of(api, "/v1/charm/libraries/" + Paths.segment(charm));
  }

  private URI path(String charm, String id) {
    return Paths.of(path(charm), "/" + Paths.segment(id));
  }
}
