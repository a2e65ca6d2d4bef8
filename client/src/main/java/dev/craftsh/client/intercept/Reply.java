package dev.craftsh.client.intercept;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** An answer to a {@link Call}. It may hold secrets, so its text form shows the status alone. */
public final class Reply {
  private final int status;
  private final String reason;
  private final Map<String, String> headers;
  private final byte[] body;

  private Reply(int status, String reason, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.reason = reason;
    this.headers = headers;
    this.body = body;
  }

  /**
   * An answer.
   *
   * @param status the HTTP status
   * @param reason the words after the status; may be empty
   * @param headers names in any case
   * @param body the bytes after decompression; taken as they are, not copied
   */
  public static Reply of(int status, String reason, Map<String, String> headers, byte[] body) {
    Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(headers);
    return new Reply(status, reason, Collections.unmodifiableMap(copy), body);
  }

  /** An answer in JSON without further headers. */
  public static Reply json(int status, String json) {
    return of(status, "", Map.of("Content-Type", "application/json"), json.getBytes(UTF_8));
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The words after the status. */
  public String reason() {
    return reason;
  }

  /** The headers; looking one up ignores the case of its name. */
  public Map<String, String> headers() {
    return headers;
  }

  /** The body, not a copy of it. */
  public byte[] body() {
    return body;
  }

  /** The body as text. */
  public String text() {
    return new String(body, UTF_8);
  }

  @Override
  public String toString() {
    return status + " " + reason;
  }
}
