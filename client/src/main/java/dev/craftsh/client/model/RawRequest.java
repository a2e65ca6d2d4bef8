package dev.craftsh.client.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request that the client has no operation for. Its text form leaves out what may be secret.
 *
 * @param method the HTTP method
 * @param pathOrUrl a path, or a whole address at the store; may hold a query
 * @param parameters what the query holds besides, unencoded
 * @param headers headers of its own; the credentials, and how the application calls itself, are the
 *     client's business
 * @param json what to send, as JSON
 */
public record RawRequest(
    String method,
    String pathOrUrl,
    Map<String, String> parameters,
    Map<String, String> headers,
    Optional<String> json) {

  /** Copies the maps. */
  public RawRequest {
    parameters = new LinkedHashMap<>(parameters);
    headers = new LinkedHashMap<>(headers);
  }

  /** Nothing but a method and where it goes. */
  public static RawRequest of(String method, String pathOrUrl) {
    return new RawRequest(method, pathOrUrl, Map.of(), Map.of(), Optional.empty());
  }

  /** The parameters, in their order; changing the copy changes nothing here. */
  @Override
  public Map<String, String> parameters() {
    return new LinkedHashMap<>(parameters);
  }

  /** The headers, in their order; changing the copy changes nothing here. */
  @Override
  public Map<String, String> headers() {
    return new LinkedHashMap<>(headers);
  }

  /** The same with a parameter. */
  public RawRequest withParameter(String name, String value) {
    Map<String, String> more = parameters();
    more.put(name, value);
    return new RawRequest(method, pathOrUrl, more, headers, json);
  }

  /** The same with a header. */
  public RawRequest withHeader(String name, String value) {
    Map<String, String> more = headers();
    more.put(name, value);
    return new RawRequest(method, pathOrUrl, parameters, more, json);
  }

  /** The same with a body. */
  public RawRequest withJson(String text) {
    return new RawRequest(method, pathOrUrl, parameters, headers, Optional.of(text));
  }

  /** Method and path, without a query. */
  @Override
  public String toString() {
    int query = pathOrUrl.indexOf('?');
    return method + " " + (query < 0 ? pathOrUrl : pathOrUrl.substring(0, query));
  }
}
