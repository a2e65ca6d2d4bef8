package dev.craftsh.shell.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import dev.craftsh.client.model.RawRequest;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import java.net.URI;

/** Answers of which each names the next, as the Snap Store's dashboard does. */
final class ApiPages {
  private static final int USUAL_MOST = 100;

  private ApiPages() {}

  /** All pages, or what the path finds in each of them, as one array. */
  static JsonArray all(Invocation call, RawRequest first) {
    if (!first.method().equals("GET")) {
      throw ShellException.usage(
          ErrorCodes.VALUE,
          "Cannot run api",
          "only a GET has pages that follow",
          "leave --paginate out");
    }
    int most =
        call.optional("most-pages").map(text -> call.number("number", text)).orElse(USUAL_MOST);
    var path = call.optional("jq");
    var all = new JsonArray();
    var request = first;
    for (int page = 0; page < most; page++) {
      var answer = call.store().request(request).json();
      if (path.isPresent()) {
        JsonPath.find(answer, path.get()).forEach(all::add);
      } else {
        all.add(answer);
      }
      var next = next(answer);
      if (next.isEmpty()) {
        break;
      }
      request = following(first, next);
    }
    return all;
  }

  /** Only the path is taken over: the address may be that of a machine behind the store's. */
  private static RawRequest following(RawRequest first, String next) {
    var uri = URI.create(next);
    var query = uri.getRawQuery();
    var request = RawRequest.of("GET", uri.getRawPath() + (query == null ? "" : "?" + query));
    for (var header : first.headers().entrySet()) {
      request = request.withHeader(header.getKey(), header.getValue());
    }
    return request;
  }

  private static String next(JsonElement answer) {
    var found =
        JsonPath.findAny(
            answer, "._links.next.href", "._links.next", ".links.next.href", ".links.next");
    return found != null && found.isJsonPrimitive() ? found.getAsString() : "";
  }
}
