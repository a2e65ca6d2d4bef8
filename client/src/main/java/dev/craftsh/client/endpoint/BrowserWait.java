package dev.craftsh.client.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.craftsh.client.auth.LoginMethod;
import dev.craftsh.client.error.NetworkError;
import dev.craftsh.client.http.Deadline;
import dev.craftsh.client.http.StoreAnswer;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import dev.craftsh.client.json.JsonValue;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sends the user to a web page and waits until they are done there: the identity service holds the
 * request open as long (contract/auth.md §5.2, §5.3).
 */
final class BrowserWait {
  private final StoreHttp http;
  private final LoginMethod.Candid login;

  BrowserWait(StoreHttp http, LoginMethod.Candid login) {
    this.http = http;
    this.login = login;
  }

  /** {@code GET {WaitTokenURL}}: gives the fields that the next discharge request needs. */
  Map<String, String> forToken(URI visit, URI wait) {
    StoreRequest request = request(wait);
    StoreAnswer answer = visitAndWait(visit, request);
    if (answer.status() < 300 && answer.status() != 200) {
      throw CandidRefusal.timedOut(wait);
    }
    return http.value(request, answer, json -> fields(json, wait));
  }

  private static Map<String, String> fields(JsonValue json, URI wait) {
    Map<String, String> fields = new LinkedHashMap<>();
    String kind = json.at("kind").textOrEmpty();
    if (kind.isEmpty()) {
      throw CandidRefusal.invalid("Empty token kind returned from '" + wait + "'.");
    }
    fields.put("token-kind", kind);
    String token = json.at("token").textOrEmpty();
    String token64 = json.at("token64").textOrEmpty();
    if (token.isEmpty() && token64.isEmpty()) {
      throw CandidRefusal.invalid("Empty token value returned from '" + wait + "'.");
    }
    if (token.isEmpty()) {
      addBytes(fields, json, token64);
    } else {
      fields.put("token", token);
    }
    return fields;
  }

  /** Bytes that are text travel as text. */
  private static void addBytes(Map<String, String> fields, JsonValue json, String token64) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(token64);
    } catch (IllegalArgumentException malformed) {
      throw json.at("token64").wrong("base64 text");
    }
    try {
      fields.put("token", UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notText) {
      fields.put("token64", Base64.getEncoder().encodeToString(bytes));
    }
  }

  /** {@code GET {WaitURL}}, the older form: the answer is that of a discharge request. */
  StoreAnswer forDischarge(URI visit, URI wait) {
    StoreAnswer answer =
        visitAndWait(
            visit,
            request(wait).withHeader(CandidDischarge.PROTOCOL_HEADER, CandidDischarge.PROTOCOL));
    if (answer.status() != 200) {
      throw CandidRefusal.noInteraction("cannot get " + wait);
    }
    return answer;
  }

  private StoreRequest request(URI wait) {
    return StoreRequest.of("Cannot log in", "GET", wait)
        .anonymous()
        .withSecretBody()
        .until(Deadline.after(login.bound()));
  }

  private StoreAnswer visitAndWait(URI visit, StoreRequest request) {
    login.browser().open(visit.toASCIIString());
    try {
      return http.exchange(request);
    } catch (NetworkError failed) {
      if (request.isOver()) {
        throw CandidRefusal.timedOut(request.uri(), login.bound());
      }
      throw failed;
    }
  }
}
