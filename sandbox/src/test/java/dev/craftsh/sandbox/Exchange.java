package dev.craftsh.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One recorded request of a real client and what was answered to it. */
record Exchange(String name, JsonObject request, JsonObject response) {
  /** Recordings of calls; the logins in a browser are beside them. */
  static final List<String> FILES =
      List.of("client-calls.json", "publisher-gateway.json", "ubuntu-one-login-v3.json");

  /** All exchanges of some files; names are those of the recordings, which can have several. */
  static List<Exchange> read(List<String> files) throws IOException {
    List<Exchange> all = new ArrayList<>();
    for (String file : files) {
      for (JsonElement vector : vectors(file)) {
        JsonObject expected = vector.getAsJsonObject().getAsJsonObject("expected");
        var responses =
            vector.getAsJsonObject().getAsJsonObject("input").getAsJsonArray("responses");
        var requests = expected.getAsJsonArray("requests");
        for (int i = 0; requests != null && i < requests.size() && i < responses.size(); i++) {
          String name = file + " " + vector.getAsJsonObject().get("name").getAsString();
          all.add(
              new Exchange(
                  name, requests.get(i).getAsJsonObject(), responses.get(i).getAsJsonObject()));
        }
      }
    }
    return all;
  }

  private static List<JsonElement> vectors(String file) throws IOException {
    String path = "/vectors/" + file;
    try (InputStream in = Objects.requireNonNull(Exchange.class.getResourceAsStream(path), path)) {
      return JsonParser.parseString(new String(in.readAllBytes(), UTF_8)).getAsJsonArray().asList();
    }
  }

  String method() {
    return request.get("method").getAsString();
  }

  String path() {
    URI uri = URI.create(request.get("url").getAsString());
    String query = uri.getRawQuery();
    return uri.getRawPath() + (query == null ? "" : "?" + query);
  }

  int status() {
    return response.get("status").getAsInt();
  }

  @Override
  public String toString() {
    return name + ": " + method() + " " + path();
  }
}
