package dev.craftsh.shell.cassette;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.craftsh.client.error.FileProblem;
import dev.craftsh.client.error.Problem;
import dev.craftsh.client.intercept.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** What of a request is written down, and what it is found by. */
final class Requests {
  private static final int BUFFER = 1 << 16;

  private final Scrubber scrubber;

  Requests(Scrubber scrubber) {
    this.scrubber = scrubber;
  }

  /** Whether it logs somebody in, which is never recorded. */
  static boolean logsIn(Call call) {
    var path = call.uri().getPath();
    boolean asks = path.endsWith("/whoami") || path.endsWith("/verify/");
    boolean secret = call.secret() && call.upload().isEmpty();
    return secret || (!asks && (path.contains("/tokens") || path.contains("/dev/api/acl")));
  }

  /** Whether the answer is JSON with a password of a registry, whatever type it says it has. */
  static boolean isToldAPassword(Call call) {
    var query = call.uri().getQuery();
    boolean toEnter = !call.authorized() && query != null && query.contains("scope=repository:");
    return toEnter || call.uri().getPath().endsWith("/oci-image/blob");
  }

  JsonObject of(Call call) {
    var request = new JsonObject();
    request.addProperty("method", call.method());
    request.addProperty("path", scrubber.text(call.uri().getRawPath()));
    var query = call.uri().getRawQuery();
    if (query != null) {
      request.addProperty("query", query(query));
    }
    if (call.file().isPresent()) {
      request.add("file", file(call.file().get()));
    } else if (call.upload().isPresent()) {
      request.addProperty("upload", call.upload().get());
    } else {
      call.text().ifPresent(text -> body(request, text));
    }
    return request;
  }

  /** Sorted: no store gives the order of parameters a meaning. */
  private String query(String query) {
    var parameters = scrubber.text("?" + query).substring(1).split("&", -1);
    Arrays.sort(parameters);
    return String.join("&", parameters);
  }

  private void body(JsonObject request, String text) {
    try {
      var json = JsonParser.parseString(text);
      if (!json.isJsonPrimitive()) {
        request.add("json", scrubber.json(json));
        return;
      }
    } catch (JsonParseException otherText) {
      // Written down as it is.
    }
    request.addProperty("text", scrubber.text(text));
  }

  /** A file is known by its content, which itself is not kept. */
  private static JsonObject file(Path path) {
    try (var input = Files.newInputStream(path)) {
      var digest = MessageDigest.getInstance("SHA-256");
      var buffer = new byte[BUFFER];
      long size = 0;
      for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
        digest.update(buffer, 0, read);
        size += read;
      }
      var file = new JsonObject();
      file.addProperty("name", path.getFileName().toString());
      file.addProperty("size", size);
      file.addProperty("sha256", HexFormat.of().formatHex(digest.digest()));
      return file;
    } catch (IOException unreadable) {
      throw new FileProblem(
          Problem.of(
              dev.craftsh.client.error.ErrorCode.FILE_PROBLEM,
              "Cannot upload " + path.getFileName(),
              "it cannot be read",
              "check its name and permissions"));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java knows SHA-256", impossible);
    }
  }
}
