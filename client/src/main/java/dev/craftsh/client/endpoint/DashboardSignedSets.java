package dev.craftsh.client.endpoint;

import com.google.gson.JsonObject;
import dev.craftsh.client.group.SignedSets;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import dev.craftsh.client.http.TextBody;
import dev.craftsh.client.json.JsonValue;
import dev.craftsh.client.model.ConfdbSchema;
import dev.craftsh.client.model.ValidationSet;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/**
 * Validation sets and confdb schemas, {@code /api/v2/validation-sets} and {@code
 * /api/v2/confdb-schemas} (contract/store-api.md §5.11).
 */
public final class DashboardSignedSets<T> implements SignedSets<T> {
  private final StoreHttp http;
  private final URI base;
  private final String words;
  private final Function<JsonValue, T> read;

  private DashboardSignedSets(StoreHttp http, URI base, String words, Function<JsonValue, T> read) {
    this.http = http;
    this.base = base;
    this.words = words;
    this.read = read;
  }

  /** The validation sets of one dashboard. */
  public static SignedSets<ValidationSet> validationSets(StoreHttp http, URI api) {
    URI base = Paths.of(api, "/api/v2/validation-sets");
    return new DashboardSignedSets<>(http, base, "validation set", SignedSetReaders::validationSet);
  }

  /** The confdb schemas of one dashboard. */
  public static SignedSets<ConfdbSchema> confdbSchemas(StoreHttp http, URI api) {
    URI base = Paths.of(api, "/api/v2/confdb-schemas");
    return new DashboardSignedSets<>(http, base, "confdb schema", SignedSetReaders::confdbSchema);
  }

  /** {@code GET /api/v2/validation-sets} */
  @Override
  public List<T> list() {
    return list("Cannot list the " + words + "s", base);
  }

  /** {@code GET /api/v2/validation-sets/{name}} */
  @Override
  public List<T> list(String name) {
    return list("Cannot read the " + words + " " + name, of(name));
  }

  /** {@code GET /api/v2/validation-sets/{name}?sequence=all} */
  @Override
  public List<T> sequences(String name) {
    return list(
        "Cannot list the sequences of the " + words + " " + name,
        URI.create(of(name) + "?sequence=all"));
  }

  private List<T> list(String what, URI uri) {
    return http.read(
        StoreRequest.of(what, "GET", uri).withHeader("Accept", "application/json"),
        json -> json.at("assertions").listOrEmpty(read));
  }

  private URI of(String name) {
    return Paths.of(base, "/" + Paths.segment(name));
  }

  /** {@code POST /api/v2/validation-sets/build-assertion} */
  @Override
  public JsonObject build(JsonObject edited) {
    return http.read(
        StoreRequest.of("Cannot build the " + words, "POST", Paths.of(base, "/build-assertion"))
            .changingNothing()
            .withHeader("Accept", "application/json")
            .withJson(edited),
        json -> ScalarsAsText.of(json.object()));
  }

  /** {@code POST /api/v2/validation-sets} */
  @Override
  public T publish(String signed) {
    return http.read(
        StoreRequest.of("Cannot publish the " + words, "POST", base)
            .withHeader("Accept", "application/json")
            .withBody(TextBody.of("application/x.ubuntu.assertion", signed)),
        json -> {
          List<T> published = json.at("assertions").list(read);
          if (published.size() != 1) {
            throw json.at("assertions").wrong("a list of one");
          }
          return published.get(0);
        });
  }
}
