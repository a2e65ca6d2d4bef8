package dev.craftsh.sandbox.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.fault.Fault;
import dev.craftsh.sandbox.service.Reason;
import dev.craftsh.sandbox.service.Refusal;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/** Turns trouble that somebody wants into what a client sees. */
final class Scripted {
  private static final int LARGEST_SPOILED = 1 << 20;

  private Scripted() {}

  /** The answer in place of the right one. */
  static Answer instead(String path, Fault fault) throws ConnectionClosedException {
    return switch (fault.trouble()) {
      case DROP_BEFORE -> throw dropped();
      case HTML ->
          Answer.html(fault.status(), "<html><body><h1>" + fault.status() + "</h1></body></html>");
      case EXPIRED_DISCHARGE ->
          ErrorBody.of(
              path, new Refusal(Reason.NEEDS_REFRESH, "Expired macaroon (age: 86401 seconds)"));
      default -> Answer.of(fault.status(), errorLists(fault.code(), fault.message()));
    };
  }

  /** What is left of the right answer. */
  static HttpEntity spoiled(Answer answer, ContentType type, @Nullable Fault fault)
      throws IOException {
    HttpEntity file = answer.file();
    if (file != null && (fault == null || !fault.trouble().done())) {
      return file;
    }
    byte[] content = file == null ? answer.body().getBytes(UTF_8) : beginning(file);
    if (fault == null || !fault.trouble().done()) {
      return new ByteArrayEntity(content, type);
    }
    return switch (fault.trouble()) {
      case DROP_AFTER -> throw dropped();
      case TRUNCATED -> new ByteArrayEntity(content, 0, content.length / 2, type);
      case MALFORMED -> new ByteArrayEntity("{\"revisions\": [{]".getBytes(UTF_8), type);
      case EMPTY -> new ByteArrayEntity(new byte[0], type);
      case DELAY -> {
        TroubledBody.pause(fault.delay());
        yield new ByteArrayEntity(content, type);
      }
      default -> new TroubledBody(content, type, fault.trouble(), fault.delay());
    };
  }

  private static byte[] beginning(HttpEntity file) throws IOException {
    try (InputStream in = file.getContent()) {
      return in.readNBytes(LARGEST_SPOILED);
    }
  }

  private static ConnectionClosedException dropped() {
    return new ConnectionClosedException("this connection is wanted to end here");
  }

  /** Trouble can hit any path, so it is written in both spellings. */
  private static JsonObject errorLists(String code, String message) {
    JsonObject entry = new JsonObject();
    entry.addProperty("code", code);
    entry.addProperty("message", message);
    JsonArray list = new JsonArray();
    list.add(entry);
    JsonObject body = Write.under("error-list", list);
    body.add("error_list", list);
    return body;
  }
}
