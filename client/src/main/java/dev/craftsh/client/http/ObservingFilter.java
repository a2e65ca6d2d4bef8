package dev.craftsh.client.http;

import dev.craftsh.client.observe.Exchange;
import dev.craftsh.client.observe.ExchangeObserver;
import dev.craftsh.client.redact.Redaction;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

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
      report(request, answer, start, Optional.empty());
      return answer;
    } catch (TransportFailure failure) {
      report(request, null, start, Optional.of(failure.why()));
      throw failure;
    }
  }

  private void report(
      StoreRequest request, @Nullable StoreAnswer answer, long start, Optional<String> failure) {
    RequestBody body = request.body();
    Exchange exchange =
        new Exchange(
            request.method(),
            Redaction.of(request.uri()),
            answer == null ? OptionalInt.empty() : OptionalInt.of(answer.status()),
            (System.nanoTime() - start) / 1_000_000,
            body == null ? 0 : body.length(),
            answer == null ? 0 : answer.length(),
            answer == null ? Optional.empty() : answer.requestId(),
            failure);
    if (observer.wantsContent()) {
      observer.exchanged(exchange, ShownContent.of(request, answer));
    } else {
      observer.exchanged(exchange);
    }
  }
}
