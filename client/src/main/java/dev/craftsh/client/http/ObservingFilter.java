package dev.craftsh.client.http;

import dev.craftsh.client.observe.Exchange;
import dev.craftsh.client.observe.ExchangeObserver;
import java.util.Optional;
import java.util.OptionalInt;

/** Tells the observer about each exchange, redacted. */
final class ObservingFilter implements RequestFilter {
  private final ExchangeObserver observer;

  ObservingFilter(ExchangeObserver observer) {
    this.observer = observer;
  }

  @Override
  public StoreAnswer apply(StoreRequest request, Next next) throws TransportFailure {
    if (observer == ExchangeObserver.NONE) {
      return next.send(request);
    }
    long start = System.nanoTime();
    try {
      StoreAnswer answer = next.send(request);
      report(
          request,
          OptionalInt.of(answer.status()),
          start,
          answer.length(),
          answer.requestId(),
          Optional.empty());
      return answer;
    } catch (TransportFailure failure) {
      report(request, OptionalInt.empty(), start, 0, Optional.empty(), Optional.of(failure.why()));
      throw failure;
    }
  }

  private void report(
      StoreRequest request,
      OptionalInt status,
      long start,
      long received,
      Optional<String> requestId,
      Optional<String> failure) {
    RequestBody body = request.body();
    observer.exchanged(
        new Exchange(
            request.method(),
            Redaction.of(request.uri()),
            status,
            (System.nanoTime() - start) / 1_000_000,
            body == null ? 0 : body.length(),
            received,
            requestId,
            failure));
  }
}
