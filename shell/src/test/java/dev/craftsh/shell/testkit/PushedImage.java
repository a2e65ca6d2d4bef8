package dev.craftsh.shell.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonParser;
import dev.craftsh.client.StoreClient;
import dev.craftsh.client.auth.RegistryCredentials;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Pushes images to a sandbox's registry, as programs for containers do. */
public final class PushedImage {
  private static final String MANIFEST =
      "{\"schemaVersion\": 2, \"mediaType\": \"application/vnd.oci.image.index.v1+json\","
          + " \"manifests\": []}";

  private PushedImage() {}

  /** The digest of what {@link #push} pushes. */
  public static String digest() {
    try {
      var sum = MessageDigest.getInstance("SHA-256").digest(MANIFEST.getBytes(UTF_8));
      return "sha256:" + HexFormat.of().formatHex(sum);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Pushes an image for a resource and gives its digest. */
  public static String push(StoreClient store, String charm, String resource) {
    var access = store.images().uploadCredentials(charm, resource);
    var registry = "http://" + access.registry();
    var token = send(request(registry + "/registry/token", "Basic " + basic(access)).GET());
    var shown = JsonParser.parseString(token).getAsJsonObject().get("token").getAsString();
    send(
        request(registry + "/v2/" + access.path() + "/manifests/latest", "Bearer " + shown)
            .PUT(HttpRequest.BodyPublishers.ofString(MANIFEST)));
    return digest();
  }

  private static String basic(RegistryCredentials access) {
    var pair = access.username() + ":" + access.password().reveal();
    return Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
  }

  private static HttpRequest.Builder request(String uri, String authorization) {
    return HttpRequest.newBuilder(URI.create(uri)).header("Authorization", authorization);
  }

  private static String send(HttpRequest.Builder request) {
    try {
      var answer =
          HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new AssertionError(answer + " " + answer.body());
      }
      return answer.body();
    } catch (IOException broken) {
      throw new AssertionError(broken);
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }
}
