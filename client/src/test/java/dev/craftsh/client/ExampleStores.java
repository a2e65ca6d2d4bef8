package dev.craftsh.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URLDecoder;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The made-up stores of the vectors, reached by their own https addresses: through a proxy, with a
 * certificate of their own. Gives the recorded answers in order, and compares what was asked with
 * what was recorded.
 */
public final class ExampleStores implements AutoCloseable {
  private final ScriptedServer server;

  public ExampleStores(JsonArray responses) {
    Deque<Reply> replies = new ArrayDeque<>();
    for (JsonElement response : responses) {
      replies.add(reply(response.getAsJsonObject()));
    }
    server = new ScriptedServer(request -> replies.removeFirst());
  }

  private static Reply reply(JsonObject response) {
    Reply reply = Reply.status(response.get("status").getAsInt());
    if (response.has("reason")) {
      reply = reply.reason(response.get("reason").getAsString());
    }
    if (response.has("headers")) {
      for (String name : response.getAsJsonObject("headers").keySet()) {
        reply = reply.with(name, response.getAsJsonObject("headers").get(name).getAsString());
      }
    }
    if (response.has("json")) {
      return reply.body(response.get("json").toString());
    }
    return response.has("text") ? reply.body(response.get("text").getAsString()) : reply;
  }

  /** The variables that lead a client here. */
  public Map<String, String> environment() {
    return Map.of(
        "HTTPS_PROXY",
        server.uri().toString(),
        "SSL_CERT_FILE",
        ExampleTls.certificate().toString(),
        "CRAFT_STORE_RETRIES",
        "0",
        "CRAFT_STORE_BACKOFF",
        "0");
  }

  public ScriptedServer server() {
    return server;
  }

  /** Compares all requests, with the given headers left out. */
  public void sawExactly(JsonArray expected, Set<String> headersLeftOut) {
    assertThat(server.received()).as("requests").hasSize(expected.size());
    for (int i = 0; i < expected.size(); i++) {
      sawAt(i, expected.get(i).getAsJsonObject(), headersLeftOut);
    }
  }

  private void sawAt(int index, JsonObject expected, Set<String> headersLeftOut) {
    ScriptedServer.Received request = server.received().get(index);
    assertThat(request.method() + " " + request.url())
        .isEqualTo(expected.get("method").getAsString() + " " + expected.get("url").getAsString());
    JsonObject headers = expected.getAsJsonObject("headers");
    for (String name : headers.keySet()) {
      if (name.equals("Macaroons")) {
        assertThat(decoded(String.valueOf(request.headers().get("macaroons"))))
            .isEqualTo(decoded(headers.get(name).getAsString()));
      } else if (!headersLeftOut.contains(name)
          && !headers.get(name).getAsString().equals("(library default)")) {
        assertThat(request.headers().get(name.toLowerCase(Locale.ROOT)))
            .as(name)
            .isEqualTo(headers.get(name).getAsString());
      }
    }
    if (expected.has("json")) {
      assertThat(JsonParser.parseString(request.text())).isEqualTo(expected.get("json"));
    } else if (expected.has("form")) {
      assertThat(fields(request.text())).isEqualTo(expected.get("form"));
    } else {
      assertThat(request.length()).as("no body").isZero();
    }
  }

  /** Written as the reference does, with its padding; what counts is the JSON inside. */
  public static JsonElement decoded(String header) {
    assertThat(header.length() % 4).isZero();
    return JsonParser.parseString(new String(Base64.getUrlDecoder().decode(header), UTF_8));
  }

  private static JsonObject fields(String form) {
    JsonObject fields = new JsonObject();
    for (String field : form.split("&", -1)) {
      int equals = field.indexOf('=');
      fields.addProperty(
          URLDecoder.decode(field.substring(0, equals), UTF_8),
          URLDecoder.decode(field.substring(equals + 1), UTF_8));
    }
    return fields;
  }

  @Override
  public void close() {
    server.close();
  }
}
