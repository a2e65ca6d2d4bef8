package dev.craftsh.client.endpoint;

import com.google.gson.JsonObject;
import dev.craftsh.client.auth.RegistryCredentials;
import dev.craftsh.client.auth.Secret;
import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.InvalidInput;
import dev.craftsh.client.error.NotFound;
import dev.craftsh.client.error.Problem;
import dev.craftsh.client.group.OciImages;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import java.net.URI;

/**
 * Images for charms, {@code /v1/charm/{name}/resources/{resource}/oci-image} (contract/store-api.md
 * §4, Resources).
 */
public final class GatewayOciImages implements OciImages {
  private static final String ALGORITHM = "sha256:";
  private static final int DIGITS = 64;

  private final StoreHttp http;
  private final URI api;
  private final Uploads uploads;
  private final ImageRegistry registry;

  /** For one gateway, and the storage service beside it. */
  public GatewayOciImages(StoreHttp http, URI api, URI storage) {
    this.http = http;
    this.api = api;
    this.uploads = new Uploads(http, storage, new RecentUploads());
    this.registry = new ImageRegistry(http, api);
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

  @Override
  public boolean contains(RegistryCredentials registryAccess, String digest) {
    requireDigest(digest);
    return registry.has(registryAccess, digest);
  }

  @Override
  public String upload(String charm, String resource, String digest) {
    requireDigest(digest);
    RegistryCredentials access = uploadCredentials(charm, resource);
    if (!contains(access, digest)) {
      throw new NotFound(
          Problem.of(
              ErrorCode.NOT_FOUND,
              "Cannot upload an image for " + resource + " of " + charm,
              "the registry has no image " + digest + " at " + access.imageName(),
              "push it there first, as with skopeo copy SOURCE docker://" + access.imageName()));
    }
    String name = charm + "." + resource + "." + digest.replace(':', '-') + ".json";
    return uploads.uploadText(name, description(charm, resource, digest));
  }

  private static void requireDigest(String digest) {
    boolean fine = digest.startsWith(ALGORITHM) && digest.length() == ALGORITHM.length() + DIGITS;
    for (int i = ALGORITHM.length(); fine && i < digest.length(); i++) {
      char c = digest.charAt(i);
      fine = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }
    if (!fine) {
      throw InvalidInput.because(
          "\"" + digest + "\" is not the digest of an image",
          "a digest is sha256: and " + DIGITS + " digits and letters from a to f",
          "push the image to the registry first: store.images().uploadCredentials(…) says where,"
              + " and what pushes it says its digest");
    }
  }

  private URI path(String charm, String resource, String last) {
    String path = Paths.segment(charm) + "/resources/" + Paths.segment(resource);
    return Paths.of(api, "/v1/charm/" + path + "/oci-image/" + last);
  }
}
