package dev.craftsh.sandbox.route;

import com.google.gson.JsonObject;
import dev.craftsh.sandbox.service.UploadDesk;
import java.io.IOException;

/** STORAGE: where files go before anyone announces them. */
final class StorageRoutes {
  private final UploadDesk uploads;

  StorageRoutes(UploadDesk uploads, Router router) {
    this.uploads = uploads;
    router.add("POST", "/unscanned-upload", this::upload);
  }

  @Assumed(
      "contract/store-api.md §3, contract/behaviour.md §6; how a file is refused that is too large"
          + " is a guess")
  private Answer upload(Ask ask) throws IOException {
    Multipart form = new Multipart(ask.body(), Multipart.boundary(ask.header("Content-Type")));
    String id = uploads.receive(form.part("binary"));
    form.finish();
    JsonObject body = new JsonObject();
    body.addProperty("successful", true);
    body.addProperty("upload_id", id);
    return Answer.ok(body);
  }
}
