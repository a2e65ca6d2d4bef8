package dev.craftsh.client.http;

import dev.craftsh.client.intercept.Interceptor;
import dev.craftsh.client.intercept.Reply;
import dev.craftsh.client.json.JsonValue;
import java.util.function.Function;

/**
 * Sends requests to a store and reads the answers. Safe for several threads. Opens nothing before
 * its first request.
 *
 * <p>The filters around each request are listed in the constructor, outermost first.
 */
public final class StoreHttp implements AutoCloseable {
  private final HttpSettings settings;
  private final Transport transport;
  private final RequestFilter.Next chain;
  private final ResponseReader reader;

  private StoreHttp(HttpSettings settings, Transport transport, Authorization authorization) {
    this.settings = settings;
    this.transport = transport;
    this.reader = new ResponseReader(settings.clock());
    this.chain =
        chained(
            transport::send,
            new ReadOnlyGuard(settings.readOnly()),
            new AuthorizationFilter(authorization),
            new CommonHeadersFilter(settings.userAgent()),
            new RetryFilter(settings),
            new RedirectFilter(),
            new CredentialGuard(),
            new ObservingFilter(settings.observer()));
  }

  private static RequestFilter.Next chained(
      RequestFilter.Next end, RequestFilter... outermostFirst) {
    RequestFilter.Next chain = end;
    for (int i = outermostFirst.length - 1; i >= 0; i--) {
      chain = outermostFirst[i].before(chain);
    }
    return chain;
  }

  /** For requests without credentials. */
  public static StoreHttp anonymous(HttpSettings settings) {
    return new StoreHttp(settings, new Transport(settings), Authorization.NOBODY);
  }

  /** The same connections, for requests with credentials too. */
  public StoreHttp authorizedBy(Authorization authorization) {
    return new StoreHttp(settings, transport, authorization);
  }

  /** Sends a request and gives its answer, whatever the status. */
  public StoreAnswer exchange(StoreRequest request) {
    Interceptor interceptor = settings.interceptor();
    if (interceptor == Interceptor.NONE) {
      return overTheNetwork(request);
    }
    StoreAnswer[] sent = new StoreAnswer[1];
    Reply reply =
        interceptor.intercept(
            new InterceptedCall(request),
            () -> {
              sent[0] = overTheNetwork(request);
              return sent[0].toReply();
            });
    return StoreAnswer.of(reply, sent[0] == null ? 1 : sent[0].tries());
  }

  private StoreAnswer overTheNetwork(StoreRequest request) {
    try {
      return chain.send(request);
    } catch (TransportFailure failure) {
      throw reader.failed(request, failure);
    }
  }

  /**
   * Sends a request.
   *
   * @throws dev.craftsh.client.error.StoreException when the store refuses it
   */
  public StoreAnswer send(StoreRequest request) {
    StoreAnswer answer = exchange(request);
    reader.requireSuccess(request, answer);
    return answer;
  }

  /**
   * Sends a request and reads its answer.
   *
   * @throws dev.craftsh.client.error.StoreException when the store refuses it, or answers with
   *     something else than expected
   */
  public <T> T read(StoreRequest request, Function<JsonValue, T> read) {
    return value(request, exchange(request), read);
  }

  /**
   * Refuses an answer that {@link #exchange} gave and that is none of success.
   *
   * @throws dev.craftsh.client.error.StoreException saying why
   */
  public void requireSuccess(StoreRequest request, StoreAnswer answer) {
    reader.requireSuccess(request, answer);
  }

  /** Reads an answer that {@link #exchange} gave, as {@link #read} does. */
  public <T> T value(StoreRequest request, StoreAnswer answer, Function<JsonValue, T> read) {
    reader.requireSuccess(request, answer);
    return reader.value(request, answer, read);
  }

  @Override
  public void close() {
    transport.close();
  }
}
