package dev.craftsh.client.endpoint;

import com.google.gson.JsonObject;
import dev.craftsh.client.auth.RegistryCredentials;
import dev.craftsh.client.auth.Secret;
import dev.craftsh.client.group.OciImages;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import java.net.URI;

/**
 * Images for charms, {@code /v1/charm/{name}/resources/{resource}/oci-image} (contract/store-api.md
 * §4, Resources).
 */
public final class GatewayOciImages implements OciImages {
  private final StoreHttp http;
  private final URI api;

  /** For one gateway. */
  public GatewayOciImages(StoreHttp http, URI api) {
    this.http = http;
    this.api = api;
  }

  /** {@code GET /v1/charm/{name}/resources/{resource}/oci-image/upload-credentials} */
  @Override
  public RegistryCredentials uploadCredentials(String charm, String resource) {
    String what = "Cannot get access to the registry for " + resource + " of " + charm;
    return http.read(
        StoreRequest.of(what, "GET", path(charm, resource, "upload-credentials")),
        json ->
            new RegistryCredentials(
                json.at("image-name").text(),
                json.at("username").text(),
                Secret.of(json.at("password").text())));
  }

  /** {@code POST /v1/charm/{name}/resources/{resource}/oci-image/blob} */
  @Override
  public String description(String charm, String resource, String digest) {
    JsonObject body = new JsonObject();
    body.addProperty("image-digest", digest);
    String what = "Cannot describe the image for " + resource + " of " + charm;
    return http.send(
            StoreRequest.of(what, "POST", path(charm, resource, "blob"))
                .changingNothing()
                .withJson(body))
        .text();
  }

  private URI path(String charm, String resource, String last) {
    String path = Paths.segment(charm) + "/resources/" + Paths.segment(resource);
    return Paths.of(api, "/v1/charm/" + path + "/oci-image/" + last);
  }
}
