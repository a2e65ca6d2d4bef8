package dev.craftsh.client.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.craftsh.client.intercept.Reply;
import java.util.Map;
import java.util.Optional;

/** An answer as it came. Its body may hold secrets, so its text form shows the status alone. */
public final class StoreAnswer {
  private static final String[] REQUEST_ID_HEADERS = {"X-Request-Id", "Request-Id"};

  private final int status;
  private final String reason;
  private final Map<String, String> headers;
  private final byte[] body;
  private final int tries;

  StoreAnswer(int status, String reason, Map<String, String> headers, byte[] body, int tries) {
    this.status = status;
    this.reason = reason;
    this.headers = headers;
    this.body = body;
    this.tries = tries;
  }

  /** What an interceptor answered. */
  static StoreAnswer of(Reply reply, int tries) {
    return new StoreAnswer(reply.status(), reply.reason(), reply.headers(), reply.body(), tries);
  }

  Reply toReply() {
    return Reply.of(status, reason, headers, body);
  }

  StoreAnswer withBody(byte[] bytes) {
    return new StoreAnswer(status, reason, headers, bytes, tries);
  }

  StoreAnswer afterTries(int count) {
    return new StoreAnswer(status, reason, headers, body, count);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The words after the status, or the usual ones where the server gave none. */
  public String reason() {
    return reason;
  }

  /** The headers; looking one up ignores the case of its name. */
  public Map<String, String> headers() {
    return headers;
  }

  /** A header. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The store's name for the request, to quote when asking for support. */
  public Optional<String> requestId() {
    for (String name : REQUEST_ID_HEADERS) {
      String id = headers.get(name);
      if (id != null) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }

  /** The body as text. */
  public String text() {
    return new String(body, UTF_8);
  }

  int length() {
    return body.length;
  }

  /** How many times the request was sent. */
  int tries() {
    return tries;
  }

  @Override
  public String toString() {
    return status + " " + reason;
  }
}
