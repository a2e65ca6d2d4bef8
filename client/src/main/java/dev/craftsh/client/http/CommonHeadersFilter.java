package dev.craftsh.client.http;

/** Headers that every request has (contract/behaviour.md §2). */
final class CommonHeadersFilter implements RequestFilter {
  private final String userAgent;

  CommonHeadersFilter(String userAgent) {
    this.userAgent = userAgent;
  }

  @Override
  public StoreAnswer apply(StoreRequest request, Next next) throws TransportFailure {
    StoreRequest complete =
        request.withHeader("User-Agent", userAgent).withHeader("Accept-Encoding", "gzip");
    return next.send(
        request.headers().containsKey("Accept") ? complete : complete.withHeader("Accept", "*/*"));
  }
}
