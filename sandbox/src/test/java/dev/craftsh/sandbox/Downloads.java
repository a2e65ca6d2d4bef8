package dev.craftsh.sandbox;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Follows the addresses of files that answers name. */
final class Downloads {
  private Downloads() {}

  static JsonObject download(JsonElement of) {
    return of.getAsJsonObject().getAsJsonObject("download");
  }

  static String url(JsonObject download) {
    return download.get("url").getAsString();
  }

  /** What the address leads to has the size and every sum that the answer names. */
  static void check(JsonObject download, byte @Nullable [] expected) throws Exception {
    byte[] content = fetch(download, null);
    if (expected != null) {
      assertThat(content).isEqualTo(expected);
    }
    assertThat(download.get("size").getAsLong()).isEqualTo(content.length);
    int sums = 0;
    for (String key : download.keySet()) {
      if (key.startsWith("hash-sha") || key.startsWith("sha")) {
        String algorithm = key.replace("hash-", "").replace("sha-", "sha").toUpperCase(ROOT);
        String name = algorithm.startsWith("SHA3") ? algorithm : algorithm.replace("SHA", "SHA-");
        assertThat(download.get(key).getAsString()).as(key).isEqualTo(sum(name, content));
        sums++;
      }
    }
    assertThat(sums).isPositive();
  }

  private static String sum(String algorithm, byte[] content) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
  }

  static byte[] fetch(JsonObject download, @Nullable String range) throws Exception {
    return ask(url(download), range, null).body();
  }

  static HttpResponse<byte[]> ask(
      String url, @Nullable String range, @Nullable String authorization)
      throws IOException, InterruptedException {
    HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    var request = HttpRequest.newBuilder(URI.create(url));
    if (range != null) {
      request.header("Range", range);
    }
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}
