package dev.craftsh.client.http;

import dev.craftsh.client.observe.ExchangeObserver;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Sends a request again when that is safe and may help. */
final class RetryFilter implements RequestFilter {
  /**
   * The share of a delay that chance may take away, so that many clients do not come back at the
   * same moment.
   */
  private static final double JITTER = 0.25;

  private final RetryPolicy policy;
  private final Pause pause;
  private final Clock clock;
  private final ExchangeObserver observer;

  RetryFilter(HttpSettings settings) {
    policy = RetryPolicy.fromEnvironment(settings.environment());
    pause = settings.pause();
    clock = settings.clock();
    observer = settings.observer();
  }

  @Override
  public StoreAnswer apply(StoreRequest request, Next next) throws TransportFailure {
    for (int retry = 1; ; retry++) {
      Duration delay;
      String reason;
      try {
        StoreAnswer answer = next.send(request);
        Optional<Duration> wait =
            retry > policy.retries() ? Optional.empty() : delay(request, answer, retry);
        if (wait.isEmpty()) {
          return answer.afterTries(retry);
        }
        delay = wait.get();
        reason = answer.toString();
      } catch (TransportFailure failure) {
        if (retry > policy.retries() || !failure.mayRepeat(request)) {
          throw failure.afterTries(retry);
        }
        delay = jittered(policy.delayBefore(retry));
        reason = failure.why();
      }
      observer.retrying(retry, policy.retries(), delay, reason);
      if (!delay.isZero()) {
        pause.sleep(request.within(delay));
      }
    }
  }

  private Optional<Duration> delay(StoreRequest request, StoreAnswer answer, int retry) {
    if (!request.isIdempotent()) {
      return Optional.empty();
    }
    if (RetryPolicy.honoursRetryAfter(answer.status())) {
      Optional<Duration> asked = RetryAfter.of(answer, clock);
      if (asked.isPresent()) {
        return asked.filter(time -> time.compareTo(RetryPolicy.LONGEST_DELAY) <= 0);
      }
    }
    return RetryPolicy.isPassing(answer.status())
        ? Optional.of(jittered(policy.delayBefore(retry)))
        : Optional.empty();
  }

  private static Duration jittered(Duration delay) {
    if (delay.isZero()) {
      return delay;
    }
    double share = 1 - JITTER * ThreadLocalRandom.current().nextDouble();
    return Duration.ofMillis((long) (delay.toMillis() * share));
  }
}
