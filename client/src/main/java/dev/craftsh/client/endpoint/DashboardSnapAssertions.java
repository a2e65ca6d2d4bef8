package dev.craftsh.client.endpoint;

import com.google.gson.JsonObject;
import dev.craftsh.client.error.Forbidden;
import dev.craftsh.client.group.SnapAssertions;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import dev.craftsh.client.json.JsonValue;
import dev.craftsh.client.model.SnapDeveloper;
import dev.craftsh.client.model.SnapValidation;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Assertions under {@code /dev/api/snaps/{id}} (contract/store-api.md §5.12). */
public final class DashboardSnapAssertions implements SnapAssertions {
  private final StoreHttp http;
  private final URI api;
  private final SnapAccount account;

  /** For one dashboard. */
  public DashboardSnapAssertions(StoreHttp http, URI api, SnapAccount account) {
    this.http = http;
    this.api = api;
    this.account = account;
  }

  /** {@code GET /dev/api/snaps/{id}/validations} */
  @Override
  public List<SnapValidation> validations(String name) {
    return validations(name, "/validations");
  }

  /** {@code GET /dev/api/snaps/{id}/validations?include_revoked=1} */
  @Override
  public List<SnapValidation> validationsEvenRevoked(String name) {
    return validations(name, "/validations?include_revoked=1");
  }

  private List<SnapValidation> validations(String name, String path) {
    return http.read(
        request("Cannot list the approvals of " + name, "GET", name, path),
        json -> json.list(DashboardSnapAssertions::validation));
  }

  private static SnapValidation validation(JsonValue json) {
    JsonValue revision = json.at("approved-snap-revision");
    boolean none = revision.isMissing() || revision.textOrNumber().equals("-");
    return new SnapValidation(
        json.at("snap-id").text(),
        json.at("approved-snap-id").text(),
        json.at("approved-snap-name").textOrEmpty(),
        none ? Optional.empty() : Optional.of(revision.integer()),
        json.at("revoked").flagOrText(),
        json.at("required").flagOrText(),
        json.at("timestamp").optional(JsonValue::time),
        json.object());
  }

  /** {@code PUT /dev/api/snaps/{id}/validations} */
  @Override
  public void publishValidation(String name, String signed) {
    String what = "Cannot publish the approval of " + name;
    publish(request(what, "PUT", name, "/validations"), "assertion", signed);
  }

  /** {@code GET /dev/api/snaps/{id}/developers} */
  @Override
  public List<SnapDeveloper> developers(String name) {
    try {
      return http.read(
          request("Cannot list the developers of " + name, "GET", name, "/developers"),
          json ->
              json.at("snap_developer")
                  .at("developers")
                  .listOrEmpty(DashboardSnapAssertions::developer));
    } catch (Forbidden refused) {
      if (refused.hasStoreCode("snap-developer-not-found")) {
        return List.of();
      }
      throw refused;
    }
  }

  private static SnapDeveloper developer(JsonValue json) {
    return new SnapDeveloper(
        json.at("developer-id").text(),
        json.at("since").time(),
        json.at("until").optional(JsonValue::time));
  }

  /** {@code PUT /dev/api/snaps/{id}/developers} */
  @Override
  public void publishDevelopers(String name, String signed) {
    publishDevelopers(name, signed, "/developers");
  }

  /** {@code PUT /dev/api/snaps/{id}/developers?ignore_revoked_uploads=true} */
  @Override
  public void publishDevelopersRevokingUploads(String name, String signed) {
    publishDevelopers(name, signed, "/developers?ignore_revoked_uploads=true");
  }

  private void publishDevelopers(String name, String signed, String path) {
    String what = "Cannot publish the developers of " + name;
    publish(request(what, "PUT", name, path), "snap_developer", signed);
  }

  /** {@code POST /dev/api/snaps/{id}/builds} */
  @Override
  public void publishBuild(String name, String signed) {
    String what = "Cannot publish how " + name + " was built";
    publish(request(what, "POST", name, "/builds"), "assertion", signed);
  }

  private void publish(StoreRequest request, String key, String signed) {
    JsonObject body = new JsonObject();
    body.addProperty(key, signed);
    http.send(request.withJson(body));
  }

  private StoreRequest request(String what, String method, String name, String path) {
    String id = account.id(what, name);
    URI uri = Paths.of(api, "/dev/api/snaps/" + Paths.segment(id) + path);
    return StoreRequest.of(what, method, uri).withHeader("Accept", "application/json");
  }
}
