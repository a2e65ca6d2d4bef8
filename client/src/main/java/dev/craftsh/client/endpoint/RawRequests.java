package dev.craftsh.client.endpoint;

import dev.craftsh.client.error.InvalidInput;
import dev.craftsh.client.http.JsonBody;
import dev.craftsh.client.http.StoreAnswer;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import dev.craftsh.client.model.RawRequest;
import dev.craftsh.client.model.RawResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Requests that the client has no operation for. */
public final class RawRequests {
  private final StoreHttp http;
  private final StoreAddress address;

  /** For one store. */
  public RawRequests(StoreHttp http, StoreAddress address) {
    this.http = http;
    this.address = address;
  }

  /** Sends one and gives its answer as it came; the store's refusals are thrown. */
  public RawResponse send(RawRequest raw) {
    String verb = raw.method().toUpperCase(Locale.ROOT);
    String what = "Cannot " + RawRequest.of(verb, raw.pathOrUrl());
    URI uri = address.resolve(what, raw.pathOrUrl());
    StoreRequest request = StoreRequest.of(what, verb, withQuery(uri, raw.parameters()));
    for (Map.Entry<String, String> header : raw.headers().entrySet()) {
      request = request.withHeader(plain(what, header.getKey()), plain(what, header.getValue()));
    }
    if (raw.json().isPresent()) {
      request = request.withBody(JsonBody.ofText(raw.json().get()));
    }
    StoreAnswer answer = http.send(request);
    Map<String, String> headers = new TreeMap<>();
    answer.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    return new RawResponse(answer.status(), headers, answer.text());
  }

  /** Nothing in a header can become a header of its own. */
  private static String plain(String what, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ') {
        throw InvalidInput.because(
            what, "a header cannot hold line breaks or other control characters", "leave them out");
      }
    }
    return text;
  }

  private static URI withQuery(URI uri, Map<String, String> parameters) {
    Query query = new Query();
    parameters.forEach(query::with);
    String more = query.toString();
    boolean hasOne = uri.getRawQuery() != null;
    return more.isEmpty() ? uri : URI.create(uri + (hasOne ? "&" + more.substring(1) : more));
  }
}
