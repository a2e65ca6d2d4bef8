package dev.craftsh.sandbox.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.ImageManifest;
import dev.craftsh.sandbox.service.ImageRegistry;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/**
 * REGISTRY: images of containers, by the protocol of Docker's registries. Each layer counts as here
 * already, so that programs which push an image send its manifest alone.
 */
final class RegistryRoutes {
  private static final String BASIC = "Basic ";
  private static final String BEARER = "Bearer ";
  private static final String MANIFEST = "application/vnd.docker.distribution.manifest.v2+json";
  private static final String DIGEST = "Docker-Content-Digest";

  private final ImageRegistry registry;

  RegistryRoutes(ImageRegistry registry, Router router) {
    this.registry = registry;
    router.add("GET", "/v2", this::version);
    router.add("GET", "/registry/token", this::token);
    router.add("HEAD", "/v2/charm/*/*/manifests/*", this::manifest);
    router.add("GET", "/v2/charm/*/*/manifests/*", this::manifest);
    router.add("PUT", "/v2/charm/*/*/manifests/*", this::push);
    router.add("HEAD", "/v2/charm/*/*/blobs/*", this::layer);
  }

  @FromDocs("contract/store-api.md §4, Resources")
  private Answer version(Ask ask) {
    registry.requireKnown(bearer(ask));
    return Answer.ok(new JsonObject());
  }

  @FromDocs("contract/store-api.md §4, Resources")
  private Answer token(Ask ask) {
    String pair = basic(ask);
    int colon = pair.indexOf(':');
    return Answer.text(
        200,
        "token",
        registry.token(pair.substring(0, Math.max(0, colon)), pair.substring(colon + 1)));
  }

  @FromDocs("contract/store-api.md §4, Resources")
  private Answer manifest(Ask ask) {
    ImageManifest found = registry.find(repository(ask), ask.argument(2));
    return new Answer(200, found.text(), Map.of())
        .with("Content-Type", found.mediaType())
        .with(DIGEST, found.digest());
  }

  @Assumed("contract/store-api.md §4, Resources; that its layers are there is not looked at")
  private Answer push(Ask ask) throws IOException {
    String repository = repository(ask);
    String type = Objects.requireNonNullElse(ask.header("Content-Type"), MANIFEST);
    String digest = registry.push(repository, ask.argument(2), type, ask.jsonText());
    return new Answer(201, "", Map.of()).with(DIGEST, digest);
  }

  @Assumed("contract/store-api.md §4, Resources; each is said to be there: none is kept")
  private Answer layer(Ask ask) {
    repository(ask);
    return new Answer(200, "", Map.of()).with(DIGEST, ask.argument(2));
  }

  /** The part of the registry that the path names, for whom it is open. */
  private String repository(Ask ask) {
    String repository = "charm/" + ask.argument(0) + "/" + ask.argument(1);
    registry.requireOpen(bearer(ask), repository);
    return repository;
  }

  private static String bearer(Ask ask) {
    String header = ask.authorization();
    return header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
  }

  /** Name, colon and password; empty when they are not there. */
  private static String basic(Ask ask) {
    String header = ask.authorization();
    if (header == null || !header.startsWith(BASIC)) {
      return "";
    }
    try {
      return new String(Base64.getDecoder().decode(header.substring(BASIC.length())), UTF_8);
    } catch (IllegalArgumentException noBase64) {
      return "";
    }
  }
}
