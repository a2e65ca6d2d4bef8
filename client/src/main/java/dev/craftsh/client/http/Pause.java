package dev.craftsh.client.http;

import java.time.Duration;

/** Waiting, as a thing that tests can replace. */
public interface Pause {
  /**
   * Waits.
   *
   * @throws dev.craftsh.client.error.Cancelled when cancelled or interrupted meanwhile
   */
  void sleep(Duration duration);
}
