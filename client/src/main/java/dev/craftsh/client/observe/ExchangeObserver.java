package dev.craftsh.client.observe;

import java.time.Duration;

/**
 * Sees every exchange with the store, retries and redirects included. Called on the requesting
 * thread; must not throw.
 */
@FunctionalInterface
public interface ExchangeObserver {
  /** Nobody watches. */
  ExchangeObserver NONE = exchange -> {};

  /** A request has its answer, or has failed. */
  void exchanged(Exchange exchange);

  /** Whether {@link #exchanged(Exchange, Content)} shall be called; making the content costs. */
  default boolean wantsContent() {
    return false;
  }

  /** The same as {@link #exchanged(Exchange)}, instead of it, for who wants the content too. */
  default void exchanged(Exchange exchange, Content content) {
    exchanged(exchange);
  }

  /**
   * A request will be sent again.
   *
   * @param retry which retry comes next, from 1
   * @param atMost how many there can be
   * @param delay how long it waits before
   * @param reason the status or failure behind it
   */
  default void retrying(int retry, int atMost, Duration delay, String reason) {}
}
