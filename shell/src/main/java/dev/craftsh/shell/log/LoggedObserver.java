package dev.craftsh.shell.log;

import dev.craftsh.client.observe.Content;
import dev.craftsh.client.observe.Exchange;
import dev.craftsh.client.observe.ExchangeObserver;
import java.time.Duration;

/** Tells the log what somebody else is told too. */
public record LoggedObserver(LogFile log, ExchangeObserver other) implements ExchangeObserver {

  @Override
  public boolean wantsContent() {
    return other.wantsContent();
  }

  @Override
  public void exchanged(Exchange exchange) {
    log.exchanged(exchange);
    other.exchanged(exchange);
  }

  @Override
  public void exchanged(Exchange exchange, Content content) {
    log.exchanged(exchange);
    other.exchanged(exchange, content);
  }

  @Override
  public void retrying(int retry, int atMost, Duration delay, String reason) {
    log.retrying(retry, atMost, delay, reason);
    other.retrying(retry, atMost, delay, reason);
  }
}
