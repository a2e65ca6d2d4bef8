package dev.craftsh.shell.render;

import dev.craftsh.client.observe.Content;
import dev.craftsh.client.observe.Exchange;
import dev.craftsh.client.observe.ExchangeObserver;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;

/** Writes what went to and fro, in one piece each; the client took out the secrets before. */
public final class ExchangeTrace implements ExchangeObserver {
  private static final int HEADERS = 2;
  private static final int BODIES = 3;

  private final PrintStream err;
  private final int level;

  /** {@code level} is 1 for a line each, 2 for headers too, 3 for bodies too. */
  public ExchangeTrace(PrintStream err, int level) {
    this.err = err;
    this.level = level;
  }

  @Override
  public boolean wantsContent() {
    return level >= HEADERS;
  }

  @Override
  public void exchanged(Exchange exchange) {
    err.println(line(exchange));
  }

  @Override
  public void exchanged(Exchange exchange, Content content) {
    var text = new StringBuilder(line(exchange));
    headers(text, "  > ", content.requestHeaders());
    body(text, "  > ", content.requestBody());
    headers(text, "  < ", content.answerHeaders());
    body(text, "  < ", content.answerBody());
    err.println(text);
  }

  private static String line(Exchange exchange) {
    var line = new StringBuilder("> ").append(exchange.method()).append(' ');
    line.append(VisibleText.of(exchange.url())).append(": ");
    if (exchange.status().isPresent()) {
      line.append(exchange.status().getAsInt());
    } else {
      line.append(VisibleText.of(exchange.failure().orElse("no answer")));
    }
    line.append(" in ").append(exchange.millis()).append(" ms");
    line.append(", sent ").append(ByteCount.of(exchange.sentBytes()));
    line.append(", received ").append(ByteCount.of(exchange.receivedBytes()));
    if (exchange.requestId().isPresent()) {
      line.append(", id ").append(VisibleText.of(exchange.requestId().get()));
    }
    return line.toString();
  }

  private static void headers(StringBuilder text, String mark, Map<String, String> headers) {
    headers.forEach(
        (name, value) ->
            text.append('\n').append(mark).append(VisibleText.of(name + ": " + value)));
  }

  private void body(StringBuilder text, String mark, String body) {
    if (level >= BODIES && !body.isEmpty()) {
      body.lines().forEach(line -> text.append('\n').append(mark).append(VisibleText.of(line)));
    }
  }

  @Override
  public void retrying(int retry, int atMost, Duration delay, String reason) {
    var words = "> retry " + retry + " of " + atMost + " in " + delay.toMillis() + " ms: ";
    err.println(words + VisibleText.of(reason));
  }
}
