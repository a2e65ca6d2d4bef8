package dev.craftsh.client.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.craftsh.client.auth.RegistryCredentials;
import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.Forbidden;
import dev.craftsh.client.error.InvalidResponse;
import dev.craftsh.client.error.Problem;
import dev.craftsh.client.http.StoreAnswer;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import java.net.URI;
import java.util.Base64;
import java.util.Optional;

/**
 * The registry of containers beside a store, as far as looking for an image goes: the Docker
 * registry protocol, version 2 (contract/store-api.md §4, Resources).
 */
final class ImageRegistry {
  /** Whatever the image is: one for a platform, or a list of such. */
  private static final String MANIFESTS =
      "application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json,"
          + " application/vnd.docker.distribution.manifest.list.v2+json,"
          + " application/vnd.docker.distribution.manifest.v2+json";

  private final StoreHttp http;
  private final URI api;

  /** {@code api} is the store that gives access to it. */
  ImageRegistry(StoreHttp http, URI api) {
    this.http = http;
    this.api = api;
  }

  /** Whether it has an image of that digest. */
  boolean has(RegistryCredentials access, String digest) {
    String what = "Cannot look for the image " + digest + " in the registry";
    StoreRequest question =
        StoreRequest.of(what, "HEAD", manifest(what, access, digest))
            .anonymous()
            .withHeader("Accept", MANIFESTS);
    StoreAnswer answer = http.exchange(question);
    Optional<BearerChallenge> challenge =
        answer.status() == 401
            ? answer.header("WWW-Authenticate").flatMap(BearerChallenge::of)
            : Optional.empty();
    if (challenge.isPresent()) {
      String token = token(what, access, challenge.get());
      answer = http.exchange(question.withHeader("Authorization", "Bearer " + token));
    }
    if (answer.status() == 404) {
      return false;
    }
    requireLetIn(what, access, answer);
    http.requireSuccess(question, answer);
    return true;
  }

  private String token(String what, RegistryCredentials access, BearerChallenge challenge) {
    String pair = access.username() + ":" + access.password().reveal();
    String basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    StoreRequest request =
        StoreRequest.of(what, "GET", challenge.question())
            .anonymous()
            .withHeader("Authorization", basic);
    StoreAnswer answer = http.exchange(request);
    requireLetIn(what, access, answer);
    return http.value(
        request,
        answer,
        json -> json.at(json.at("token").isMissing() ? "access_token" : "token").text());
  }

  /** A login at the store is another matter, and would not help. */
  private static void requireLetIn(String what, RegistryCredentials access, StoreAnswer answer) {
    if (answer.status() == 401) {
      throw new Forbidden(
          Problem.of(
              ErrorCode.FORBIDDEN,
              what,
              access.registry() + " does not take the password that the store gave out for it",
              "try again; if that stays so, ask the store's people"));
    }
  }

  /** A store that is its own registry speaks as it does elsewhere; all others speak TLS. */
  private URI manifest(String what, RegistryCredentials access, String digest) {
    String own = String.valueOf(api.getRawAuthority());
    String scheme = access.registry().equals(own) ? api.getScheme() : "https";
    String path = "/v2/" + access.path() + "/manifests/" + digest;
    try {
      return URI.create(scheme + "://" + access.registry() + path);
    } catch (IllegalArgumentException malformed) {
      throw new InvalidResponse(
          Problem.of(
                  ErrorCode.INVALID_RESPONSE,
                  what,
                  "the store names a registry that has no address: " + access.imageName(),
                  "ask the store's people")
              .causedBy(malformed));
    }
  }
}
