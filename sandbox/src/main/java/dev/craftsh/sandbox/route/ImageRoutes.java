package dev.craftsh.sandbox.route;

import com.google.gson.JsonObject;
import dev.craftsh.sandbox.service.ImageDesk;
import java.io.IOException;

/** GATEWAY: what goes on around an image that is a resource. */
final class ImageRoutes {
  private static final String PATH = "/v1/charm/*/resources/*/oci-image";
  private final ImageDesk images;
  private final Gate gate;

  ImageRoutes(ImageDesk images, Gate gate, Router router) {
    this.images = images;
    this.gate = gate;
    router.add("GET", PATH + "/upload-credentials", this::credentials);
    router.add("POST", PATH + "/blob", this::blob);
  }

  @FromDocs("contract/store-api.md §4, Resources")
  private Answer credentials(Ask ask) {
    ImageDesk.Credentials given =
        images.credentials(gate.gateway(ask), ask.argument(0), ask.argument(1));
    JsonObject body = new JsonObject();
    body.addProperty("image-name", given.imageName());
    body.addProperty("username", given.username());
    body.addProperty("password", given.password());
    return Answer.ok(body);
  }

  @Assumed("contract/store-api.md §4, Resources; what the text says is a guess: it is opaque")
  private Answer blob(Ask ask) throws IOException {
    String digest = ask.json().text("image-digest");
    ImageDesk.Credentials given =
        images.pulling(gate.gateway(ask), ask.argument(0), ask.argument(1), digest);
    JsonObject body = new JsonObject();
    body.addProperty("ImageName", given.imageName());
    body.addProperty("Username", given.username());
    body.addProperty("Password", given.password());
    return Answer.ok(body);
  }
}
