package dev.craftsh.client.endpoint;

import dev.craftsh.client.http.JsonBody;
import dev.craftsh.client.http.StoreAnswer;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import dev.craftsh.client.model.RawResponse;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
  public RawResponse send(String method, String pathOrUrl, @Nullable String jsonBody) {
    String verb = method.toUpperCase(Locale.ROOT);
    int query = pathOrUrl.indexOf('?');
    String what = "Cannot " + verb + " " + (query < 0 ? pathOrUrl : pathOrUrl.substring(0, query));
    StoreRequest request = StoreRequest.of(what, verb, address.resolve(what, pathOrUrl));
    StoreAnswer answer =
        http.send(jsonBody == null ? request : request.withBody(JsonBody.ofText(jsonBody)));
    Map<String, String> headers = new TreeMap<>();
    answer.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    return new RawResponse(answer.status(), headers, answer.text());
  }
}
