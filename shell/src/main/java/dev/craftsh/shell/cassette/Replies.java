package dev.craftsh.shell.cassette;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.craftsh.client.Endpoints;
import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.NetworkError;
import dev.craftsh.client.error.OutcomeUnknown;
import dev.craftsh.client.error.Problem;
import dev.craftsh.client.error.StoreException;
import dev.craftsh.client.intercept.Reply;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What of an answer is written down, and the answer that becomes of it again. */
final class Replies {
  private static final List<String> HEADERS =
      List.of("Content-Type", "Link", "Location", "Retry-After", "X-Request-Id");

  /** What a registry of images says of who gives out tokens; it holds none itself. */
  private static final String CHALLENGE = "WWW-Authenticate";

  private static final int LARGEST_FILE = 1 << 20;

  private final Scrubber scrubber;
  private final Supplier<Endpoints> endpoints;

  /** {@code endpoints} are those of the store that is asked at the time. */
  Replies(Scrubber scrubber, Supplier<Endpoints> endpoints) {
    this.scrubber = scrubber;
    this.endpoints = endpoints;
  }

  /** {@code withPassword}: it holds JSON with a password, whatever it says of itself. */
  JsonObject of(Reply reply, boolean withPassword) {
    var kept = new JsonObject();
    kept.addProperty("status", reply.status());
    var headers = new JsonObject();
    for (var name : HEADERS) {
      var value = reply.headers().get(name);
      if (value != null) {
        headers.addProperty(name, anywhere(scrubber.text(value)));
      }
    }
    var challenge = reply.headers().get(CHALLENGE);
    if (challenge != null) {
      headers.addProperty(CHALLENGE, anywhere(challenge));
    }
    kept.add("headers", headers);
    if (withPassword && reply.status() < 300) {
      withoutPassword(reply, kept);
    } else {
      body(reply, kept);
    }
    return kept;
  }

  private void withoutPassword(Reply reply, JsonObject kept) {
    try {
      kept.add("json", json(JsonParser.parseString(reply.text()).getAsJsonObject()));
    } catch (JsonParseException | IllegalStateException unknown) {
      // Nobody knows where in it the password is.
      kept.addProperty("text", Scrubber.HIDDEN);
    }
  }

  private JsonElement json(JsonElement value) {
    return JsonParser.parseString(anywhere(scrubber.json(value).toString()));
  }

  private void body(Reply reply, JsonObject kept) {
    if (reply.body().length == 0) {
      return;
    }
    var type = reply.headers().getOrDefault("Content-Type", "");
    if (type.contains("json")) {
      try {
        kept.add("json", json(JsonParser.parseString(reply.text())));
        return;
      } catch (JsonParseException broken) {
        // A store in trouble; what it said instead is kept as text.
      }
    }
    if (type.startsWith("text/") || type.contains("json") || type.contains("assertion")) {
      kept.addProperty("text", anywhere(scrubber.text(reply.text())));
    } else if (reply.body().length <= LARGEST_FILE) {
      kept.addProperty("base64", Base64.getEncoder().encodeToString(reply.body()));
    } else {
      kept.addProperty("too_large", reply.body().length);
    }
  }

  /** No answer came: that can be replayed too. */
  static JsonObject of(StoreException failure) {
    var kept = new JsonObject();
    kept.addProperty("failure", failure.code().toString());
    kept.addProperty("why", failure.why());
    return kept;
  }

  /** The answer again; thrown where none came. */
  Reply replay(JsonObject kept, String what) {
    if (kept.has("failure")) {
      throw failure(kept, what);
    }
    if (kept.has("too_large")) {
      throw new NetworkError(
          Problem.of(
              ErrorCode.NETWORK,
              what,
              "the answer was too large to be recorded",
              "leave this request out of what is replayed"));
    }
    var headers = new TreeMap<String, String>();
    for (var header : kept.getAsJsonObject("headers").entrySet()) {
      headers.put(header.getKey(), here(header.getValue().getAsString()));
    }
    return Reply.of(kept.get("status").getAsInt(), "", headers, bytes(kept));
  }

  private byte[] bytes(JsonObject kept) {
    JsonElement json = kept.get("json");
    if (json != null) {
      return here(json.toString()).getBytes(UTF_8);
    }
    if (kept.has("text")) {
      return here(kept.get("text").getAsString()).getBytes(UTF_8);
    }
    return kept.has("base64")
        ? Base64.getDecoder().decode(kept.get("base64").getAsString())
        : new byte[0];
  }

  private static StoreException failure(JsonObject kept, String what) {
    var why = kept.get("why").getAsString();
    var remedy = "it was recorded so";
    return kept.get("failure").getAsString().equals(ErrorCode.OUTCOME_UNKNOWN.toString())
        ? new OutcomeUnknown(Problem.of(ErrorCode.OUTCOME_UNKNOWN, what, why, remedy))
        : new NetworkError(Problem.of(ErrorCode.NETWORK, what, why, remedy));
  }

  /** Addresses of this store become names, so that the replay may be at another one. */
  private String anywhere(String text) {
    var at = endpoints.get();
    return text.replace(origin(at.api()), "{{api}}")
        .replace(origin(at.storage()), "{{storage}}")
        .replace(origin(at.auth()), "{{auth}}");
  }

  private String here(String text) {
    var at = endpoints.get();
    return text.replace("{{api}}", origin(at.api()))
        .replace("{{storage}}", origin(at.storage()))
        .replace("{{auth}}", origin(at.auth()));
  }

  private static String origin(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority();
  }
}
