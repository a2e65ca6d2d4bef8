package dev.craftsh.shell.render;

import dev.craftsh.client.observe.Exchange;
import dev.craftsh.client.observe.ExchangeObserver;
import java.io.PrintStream;
import java.time.Duration;

/** Writes what went to and fro, one line each; the client took out the secrets before. */
public final class ExchangeTrace implements ExchangeObserver {
  private final PrintStream err;
  private final boolean withSizes;

  /** {@code withSizes} adds bytes and the store's name for the request. */
  public ExchangeTrace(PrintStream err, boolean withSizes) {
    this.err = err;
    this.withSizes = withSizes;
  }

  @Override
  public void exchanged(Exchange exchange) {
    var line = new StringBuilder("> ").append(exchange.method()).append(' ');
    line.append(VisibleText.of(exchange.url())).append(": ");
    if (exchange.status().isPresent()) {
      line.append(exchange.status().getAsInt());
    } else {
      line.append(VisibleText.of(exchange.failure().orElse("no answer")));
    }
    line.append(" in ").append(exchange.millis()).append(" ms");
    if (withSizes) {
      line.append(", sent ").append(ByteCount.of(exchange.sentBytes()));
      line.append(", received ").append(ByteCount.of(exchange.receivedBytes()));
      if (exchange.requestId().isPresent()) {
        line.append(", id ").append(VisibleText.of(exchange.requestId().get()));
      }
    }
    err.println(line);
  }

  @Override
  public void retrying(int retry, int atMost, Duration delay, String reason) {
    var words = "> retry " + retry + " of " + atMost + " in " + delay.toMillis() + " ms: ";
    err.println(words + VisibleText.of(reason));
  }
}
