package dev.craftsh.client.http;

import dev.craftsh.client.intercept.Interceptor;
import dev.craftsh.client.observe.ExchangeObserver;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * What HTTP depends on besides the requests themselves.
 *
 * @param userAgent how the application calls itself
 * @param environment variables: proxies, {@code SSL_CERT_FILE}, number and distance of retries
 * @param observer who sees the exchanges
 * @param clock what time it is
 * @param inFlight everything that can be cancelled
 * @param pause how to wait
 * @param connectLimit how long it may take until there is a connection
 * @param silenceLimit how long nothing may come before a connection counts as broken
 * @param readOnly whether requests that change something in the store are refused unsent
 * @param interceptor who stands between the operations and the network
 */
public record HttpSettings(
    String userAgent,
    Map<String, String> environment,
    ExchangeObserver observer,
    Clock clock,
    InFlight inFlight,
    Pause pause,
    Duration connectLimit,
    Duration silenceLimit,
    boolean readOnly,
    Interceptor interceptor) {
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);
  private static final Duration SILENCE_LIMIT = Duration.ofMinutes(1);

  /** With the usual limit of silence. */
  public HttpSettings(
      String userAgent,
      Map<String, String> environment,
      ExchangeObserver observer,
      Clock clock,
      InFlight inFlight,
      Pause pause) {
    this(userAgent, environment, observer, clock, inFlight, pause, SILENCE_LIMIT);
  }

  /** With a limit of silence of its own. */
  public HttpSettings(
      String userAgent,
      Map<String, String> environment,
      ExchangeObserver observer,
      Clock clock,
      InFlight inFlight,
      Pause pause,
      Duration silenceLimit) {
    this(
        userAgent,
        environment,
        observer,
        clock,
        inFlight,
        pause,
        CONNECT_LIMIT,
        silenceLimit,
        false,
        Interceptor.NONE);
  }

  /** The same with other limits. */
  public HttpSettings within(Duration connect, Duration silence) {
    return new HttpSettings(
        userAgent,
        environment,
        observer,
        clock,
        inFlight,
        pause,
        connect,
        silence,
        readOnly,
        interceptor);
  }

  /** The same, which lets nothing out that changes something in the store. */
  public HttpSettings onlyReading(boolean only) {
    return new HttpSettings(
        userAgent,
        environment,
        observer,
        clock,
        inFlight,
        pause,
        connectLimit,
        silenceLimit,
        only,
        interceptor);
  }

  /** The same with somebody between the operations and the network. */
  public HttpSettings intercepted(Interceptor by) {
    return new HttpSettings(
        userAgent,
        environment,
        observer,
        clock,
        inFlight,
        pause,
        connectLimit,
        silenceLimit,
        readOnly,
        by);
  }
}
