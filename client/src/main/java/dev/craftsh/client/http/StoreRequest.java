package dev.craftsh.client.http;

import com.google.gson.JsonElement;
import dev.craftsh.client.redact.Redaction;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One request to a store, and what has to be known about it to send it well. Immutable. */
public final class StoreRequest {
  /** What it means when the request was sent but its answer is lost. */
  public enum Effect {
    /** Nothing: sending it once more, or never again, harms nobody. */
    NONE,
    /** Something may have changed in the store. */
    CHANGE
  }

  private final String what;
  private final String method;
  private final URI uri;
  private final Map<String, String> headers;
  private final @Nullable RequestBody body;
  private final boolean authorized;
  private final boolean secret;
  private final Effect effect;
  private final @Nullable Deadline deadline;

  private StoreRequest(
      StoreRequest like, Map<String, String> headers, @Nullable RequestBody body, URI uri) {
    this(
        like.what,
        like.method,
        uri,
        headers,
        body,
        like.authorized,
        like.secret,
        like.effect,
        like.deadline);
  }

  private StoreRequest(
      String what,
      String method,
      URI uri,
      Map<String, String> headers,
      @Nullable RequestBody body,
      boolean authorized,
      boolean secret,
      Effect effect,
      @Nullable Deadline deadline) {
    this.what = what;
    this.method = method;
    this.uri = uri;
    this.headers = headers;
    this.body = body;
    this.authorized = authorized;
    this.secret = secret;
    this.effect = effect;
    this.deadline = deadline;
  }

  /**
   * A request with the user's credentials.
   *
   * @param what the failure to report if it fails, as in "Cannot release hello"
   */
  public static StoreRequest of(String what, String method, URI uri) {
    boolean reads = method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
    return new StoreRequest(
        what,
        method,
        uri,
        noHeaders(),
        null,
        true,
        false,
        reads ? Effect.NONE : Effect.CHANGE,
        null);
  }

  private static Map<String, String> noHeaders() {
    return Collections.unmodifiableMap(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
  }

  /** The same without credentials. */
  public StoreRequest anonymous() {
    return new StoreRequest(what, method, uri, headers, body, false, secret, effect, deadline);
  }

  /** The same, carrying secrets in its body, so that it must be encrypted on its way. */
  public StoreRequest withSecretBody() {
    return new StoreRequest(what, method, uri, headers, body, authorized, true, effect, deadline);
  }

  /** The same; whatever its method, nothing changes in the store. */
  public StoreRequest changingNothing() {
    return new StoreRequest(
        what, method, uri, headers, body, authorized, secret, Effect.NONE, deadline);
  }

  /**
   * The same, allowed to be silent until then; by then it must have ended, repetitions included.
   */
  public StoreRequest until(Deadline end) {
    return new StoreRequest(what, method, uri, headers, body, authorized, secret, effect, end);
  }

  /** The same with a header, in place of one of that name. */
  public StoreRequest withHeader(String name, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(name, value);
    return new StoreRequest(this, Collections.unmodifiableMap(more), body, uri);
  }

  /** The same with a body. */
  public StoreRequest withBody(RequestBody newBody) {
    return new StoreRequest(this, headers, newBody, uri);
  }

  /** The same with a JSON body. */
  public StoreRequest withJson(JsonElement json) {
    return withBody(JsonBody.of(json));
  }

  /** The same, sent to where an answer redirected it; never with credentials. */
  StoreRequest redirectedTo(URI target, String newMethod, boolean keepBody) {
    return new StoreRequest(
        what,
        newMethod,
        target,
        headers,
        keepBody ? body : null,
        authorized,
        secret,
        effect,
        deadline);
  }

  /** The same without a header. */
  StoreRequest withoutHeader(String name) {
    Map<String, String> fewer = new TreeMap<>(headers);
    fewer.remove(name);
    return new StoreRequest(this, Collections.unmodifiableMap(fewer), body, uri);
  }

  /** What to say cannot be done, should it fail. */
  public String what() {
    return what;
  }

  /** The HTTP method, in upper case. */
  public String method() {
    return method;
  }

  /** Where it goes. */
  public URI uri() {
    return uri;
  }

  /** The headers; looking one up ignores the case of its name. */
  public Map<String, String> headers() {
    return headers;
  }

  /** What it carries. */
  public @Nullable RequestBody body() {
    return body;
  }

  boolean authorized() {
    return authorized;
  }

  boolean hasSecretBody() {
    return secret;
  }

  /** Whether its deadline has passed. */
  public boolean isOver() {
    return deadline != null && deadline.isOver();
  }

  /** A time to wait, cut where the deadline is. */
  Duration within(Duration time) {
    Duration left = deadline == null ? time : deadline.remaining();
    return left.compareTo(time) < 0 ? left : time;
  }

  @Nullable Deadline deadline() {
    return deadline;
  }

  Effect effect() {
    return effect;
  }

  /** Whether repeating it gives the same end as sending it once (contract/behaviour.md §3). */
  boolean isIdempotent() {
    return switch (method) {
      case "GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE" -> true;
      default -> false;
    };
  }

  /** Method and URL, redacted. */
  @Override
  public String toString() {
    return method + " " + Redaction.of(uri);
  }
}
