package dev.craftsh.client.http;

/**
 * Adds the credentials; when they turn out stale, refreshes them once and sends the request once
 * more.
 */
final class AuthorizationFilter implements RequestFilter {
  private final Authorization authorization;

  AuthorizationFilter(Authorization authorization) {
    this.authorization = authorization;
  }

  @Override
  public StoreAnswer apply(StoreRequest request, Next next) throws TransportFailure {
    if (!request.authorized()) {
      return next.send(request);
    }
    String header = authorization.header();
    StoreAnswer answer = next.send(request.withHeader("Authorization", header));
    if (authorization.isStale(answer) && authorization.refresh(header)) {
      return next.send(request.withHeader("Authorization", authorization.header()));
    }
    return answer;
  }
}
