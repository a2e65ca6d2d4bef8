package dev.craftsh.client.http;

import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.NetworkError;
import dev.craftsh.client.error.Problem;
import java.net.URI;

/**
 * Follows redirects (contract/behaviour.md §2). Credentials and bodies never follow to another
 * server.
 */
final class RedirectFilter implements RequestFilter {
  private static final int MOST = 30;
  private static final int HIGHEST_PORT = 65_535;

  @Override
  public StoreAnswer apply(StoreRequest request, Next next) throws TransportFailure {
    StoreRequest current = request;
    for (int followed = 0; followed <= MOST; followed++) {
      StoreAnswer answer = next.send(current);
      String location = answer.headers().get("Location");
      if (location == null || !isRedirect(answer.status())) {
        return answer;
      }
      current = follow(current, answer.status(), location);
    }
    throw problem(request, "it was redirected more than " + MOST + " times");
  }

  private static boolean isRedirect(int status) {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  private static StoreRequest follow(StoreRequest request, int status, String location) {
    URI target = resolve(request, location);
    String method = method(request.method(), status);
    boolean keepBody = method.equals(request.method());
    boolean sameServer = Origin.same(request.uri(), target);
    if (!sameServer && keepBody && request.body() != null) {
      throw problem(request, "it was redirected to another server, " + target.getHost());
    }
    StoreRequest redirected = request.redirectedTo(target, method, keepBody);
    return sameServer
        ? redirected
        : redirected.withoutHeader("Authorization").withoutHeader("Macaroons");
  }

  private static String method(String method, int status) {
    boolean becomesGet =
        switch (status) {
          case 301, 302 -> method.equals("POST");
          case 303 -> !method.equals("HEAD");
          default -> false;
        };
    return becomesGet ? "GET" : method;
  }

  private static URI resolve(StoreRequest request, String location) {
    try {
      URI target = request.uri().resolve(location);
      if (target.getHost() != null
          && target.getPort() <= HIGHEST_PORT
          && ("https".equalsIgnoreCase(target.getScheme())
              || "http".equalsIgnoreCase(target.getScheme()))) {
        return target;
      }
    } catch (IllegalArgumentException malformed) {
      throw problem(request, "it was redirected to something that is not an address");
    }
    throw problem(request, "it was redirected to something that is not an address");
  }

  private static NetworkError problem(StoreRequest request, String why) {
    return new NetworkError(
        Problem.of(ErrorCode.NETWORK, request.what(), why, "check the address of the store"));
  }
}
