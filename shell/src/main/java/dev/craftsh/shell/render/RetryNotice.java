package dev.craftsh.shell.render;

import dev.craftsh.client.observe.Exchange;
import dev.craftsh.client.observe.ExchangeObserver;
import java.time.Duration;

/** Tells whoever waits why it takes longer; says nothing of exchanges that went well. */
public final class RetryNotice implements ExchangeObserver {
  private final Display display;

  public RetryNotice(Display display) {
    this.display = display;
  }

  @Override
  public void exchanged(Exchange exchange) {}

  @Override
  public void retrying(int retry, int atMost, Duration delay, String reason) {
    var when = delay.isZero() ? "now" : "in " + Math.max(1, delay.toSeconds()) + " s";
    display.aside("retry " + retry + " of " + atMost + " " + when + ": " + reason);
  }
}
