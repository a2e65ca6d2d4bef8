package dev.craftsh.shell.outcome;

import com.google.gson.JsonObject;
import dev.craftsh.client.StoreClient;
import dev.craftsh.client.error.NotFound;

/** An upload was announced: the store reviews it, or has. */
record UploadReviewed(String statusUrl, String uploadId) implements Evidence {

  /** {@code path} is /v1/{namespace}/{name}/… in parts. */
  static UploadReviewed of(String[] path, JsonObject body) {
    var id = body.get("upload-id").getAsString();
    return new UploadReviewed(
        "/v1/" + path[1] + "/" + path[2] + "/revisions/review?upload-id=" + id, id);
  }

  @Override
  public Found look(StoreClient store, Circumstances circumstances) {
    try {
      for (var status : store.reviewStatus(statusUrl)) {
        if (status.uploadId().equals(uploadId)) {
          return taken();
        }
      }
      return Found.NOT_APPLIED;
    } catch (NotFound neverAnnounced) {
      return Found.NOT_APPLIED;
    }
  }

  @Override
  public Found taken() {
    var answer = new JsonObject();
    answer.addProperty("status-url", statusUrl);
    return Found.applied(answer);
  }
}
