package dev.craftsh.sandbox.route;

import java.time.Duration;

/**
 * How much clients may ask of the server before it gives up on them.
 *
 * @param connections how many may be open at once; who comes then is sent away
 * @param head how long the head of a request may take, from its first byte on; for the first one of
 *     a connection, from its begin on
 * @param body how long a body may pause; and what all of it may take, beyond two milliseconds for
 *     each byte; and how long a piece of an answer may wait to be read
 */
public record Patience(int connections, Duration head, Duration body) {
  public static final Patience USUAL =
      new Patience(500, Duration.ofSeconds(30), Duration.ofSeconds(60));
}
