package dev.craftsh.client.endpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.client.error.InvalidInput;
import dev.craftsh.client.error.NotSupported;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import dev.craftsh.client.json.JsonValue;
import dev.craftsh.client.model.AnnounceOptions;
import dev.craftsh.client.model.ReviewStatus;
import dev.craftsh.client.model.Revision;
import dev.craftsh.client.model.RevisionQuery;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Revisions in the Snap Store (contract/store-api.md §5.3, §5.9). */
public final class DashboardRevisions implements Revisions {
  private final StoreHttp http;
  private final StoreAddress api;
  private final RecentUploads uploads;
  private final SnapPages pages;

  /** For one dashboard, and the files that were uploaded for it. */
  public DashboardRevisions(StoreHttp http, URI api, RecentUploads uploads) {
    this.http = http;
    this.api = new StoreAddress(api);
    this.uploads = uploads;
    this.pages = new SnapPages(http, api);
  }

  /** {@code POST /dev/api/snap-push/}, first as a check that changes nothing, then for good */
  @Override
  public String announce(String name, String uploadId, AnnounceOptions options) {
    String what = "Cannot announce the upload for " + name + with(options.components().keySet());
    long size =
        options
            .size()
            .or(() -> uploads.size(uploadId))
            .orElseThrow(() -> sizeUnknown(what, uploadId));
    check(what, name);
    JsonObject body = new JsonObject();
    body.addProperty("name", name);
    body.addProperty("series", SnapAccount.SERIES);
    body.addProperty("updown_id", uploadId);
    body.addProperty("binary_filesize", size);
    body.addProperty("source_uploaded", false);
    add(body, options);
    return http.read(push(what, body), json -> json.at("status_details_url").text());
  }

  private static String with(Set<String> components) {
    return components.isEmpty() ? "" : " with " + String.join(", ", new TreeSet<>(components));
  }

  private static InvalidInput sizeUnknown(String what, String uploadId) {
    return InvalidInput.because(
        what,
        "this client did not upload " + uploadId + ", so it does not know the size to announce",
        "upload the file and announce it with the same client, or say its size");
  }

  private static void add(JsonObject body, AnnounceOptions options) {
    options.builtAt().ifPresent(time -> body.addProperty("built_at", time.toString()));
    if (!options.channels().isEmpty()) {
      JsonArray channels = new JsonArray();
      options.channels().forEach(channel -> channels.add(channel.toString()));
      body.add("channels", channels);
    }
    if (!options.components().isEmpty()) {
      JsonObject components = new JsonObject();
      options.components().forEach(components::addProperty);
      body.add("components", components);
    }
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

  /** {@code GET} the status URL (contract/behaviour.md §7.2), or the page of a revision (§5.9) */
  @Override
  public List<ReviewStatus> review(String statusUrl) {
    String what = "Cannot look at the review";
    return http.read(
        StoreRequest.of(what, "GET", api.resolve(what, statusUrl)), json -> List.of(status(json)));
  }

  private static ReviewStatus status(JsonValue json) {
    JsonValue revision = json.at("revision");
    return revision.isObject() ? numbered(revision) : underReview(json);
  }

  /** Once a revision has its number, its own page says where its review stands, too. */
  private static ReviewStatus numbered(JsonValue revision) {
    String status = revision.at("status").text();
    boolean refused = status.endsWith("Rejected");
    boolean open = status.startsWith("Review");
    return new ReviewStatus(
        "",
        refused ? "rejected" : status,
        Optional.of(revision.at("revision").integer()),
        List.of(),
        !open);
  }

  private static ReviewStatus underReview(JsonValue json) {
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
    return pages.all("Cannot list the revisions of " + name, name, "revisions", Readers::revision);
  }
}
