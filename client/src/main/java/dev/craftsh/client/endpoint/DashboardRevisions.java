package dev.craftsh.client.endpoint;

import com.google.gson.JsonObject;
import dev.craftsh.client.error.InvalidInput;
import dev.craftsh.client.error.NotSupported;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import dev.craftsh.client.json.JsonValue;
import dev.craftsh.client.model.ReviewStatus;
import dev.craftsh.client.model.Revision;
import dev.craftsh.client.model.RevisionQuery;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Revisions in the Snap Store (contract/store-api.md §5.3, §5.9). */
public final class DashboardRevisions implements Revisions {
  private final StoreHttp http;
  private final StoreAddress api;
  private final RecentUploads uploads;

  /** For one dashboard, and the files that were uploaded for it. */
  public DashboardRevisions(StoreHttp http, URI api, RecentUploads uploads) {
    this.http = http;
    this.api = new StoreAddress(api);
    this.uploads = uploads;
  }

  /** {@code POST /dev/api/snap-push/}, first as a check that changes nothing, then for good */
  @Override
  public String announce(String name, String uploadId) {
    String what = "Cannot announce the upload for " + name;
    OptionalLong size = uploads.size(uploadId);
    if (size.isEmpty()) {
      throw InvalidInput.because(
          what,
          "this client did not upload " + uploadId + ", so it does not know the size to announce",
          "upload the file and announce it with the same client");
    }
    check(what, name);
    JsonObject body = new JsonObject();
    body.addProperty("name", name);
    body.addProperty("series", SnapAccount.SERIES);
    body.addProperty("updown_id", uploadId);
    body.addProperty("binary_filesize", size.getAsLong());
    body.addProperty("source_uploaded", false);
    return http.read(push(what, body), json -> json.at("status_details_url").text());
  }

  private void check(String what, String name) {
    JsonObject body = new JsonObject();
    body.addProperty("name", name);
    body.addProperty("dry_run", true);
    http.send(push(what, body).changingNothing());
  }

  private StoreRequest push(String what, JsonObject body) {
    return StoreRequest.of(what, "POST", api.path("/dev/api/snap-push/"))
        .withHeader("Accept", "application/json")
        .withJson(body);
  }

  /** {@code GET} the status URL (contract/behaviour.md §7.2) */
  @Override
  public List<ReviewStatus> review(String statusUrl) {
    String what = "Cannot look at the review";
    return http.read(
        StoreRequest.of(what, "GET", api.resolve(what, statusUrl)), json -> List.of(status(json)));
  }

  private static ReviewStatus status(JsonValue json) {
    return new ReviewStatus(
        "",
        json.at("code").text(),
        json.at("revision").optional(JsonValue::integer),
        json.at("errors").listOrEmpty(Readers::error),
        json.at("processed").flag());
  }

  /** {@code GET /api/v2/snaps/{name}/releases?page=}, all pages */
  @Override
  public List<Revision> list(String name, RevisionQuery query) {
    if (!query.equals(RevisionQuery.ALL)) {
      throw NotSupported.because(
          "Cannot choose among the revisions of " + name,
          "the Snap Store lists all of them",
          "list them, and choose then");
    }
    String path = "/api/v2/snaps/" + Paths.segment(name) + "/releases";
    List<Revision> revisions = new ArrayList<>();
    boolean more = true;
    for (int page = 1; more; page++) {
      URI uri = api.path(page == 1 ? path : path + "?page=" + page);
      more = http.read(listing(name, uri), json -> addPage(revisions, json));
    }
    return revisions;
  }

  private static StoreRequest listing(String name, URI uri) {
    return StoreRequest.of("Cannot list the revisions of " + name, "GET", uri)
        .withHeader("Accept", "application/json")
        .withHeader("Content-Type", "application/json");
  }

  private static boolean addPage(List<Revision> revisions, JsonValue json) {
    List<Revision> page = json.at("revisions").list(Readers::revision);
    revisions.addAll(page);
    JsonValue links = json.at("_links");
    return !page.isEmpty() && !links.isMissing() && !links.at("next").isMissing();
  }
}
