package dev.craftsh.shell.log;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.client.observe.Exchange;
import dev.craftsh.client.observe.ExchangeObserver;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.journal.JsonLines;
import dev.craftsh.shell.journal.UnitListener;
import dev.craftsh.shell.mask.MaskedArguments;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A file that what is done is added to; secrets were taken out of everything before. */
public final class LogFile implements ExchangeObserver, UnitListener, AutoCloseable {
  private final JsonLines lines;
  private final Clock clock;
  private final Instant started;

  private LogFile(JsonLines lines, Clock clock) {
    this.lines = lines;
    this.clock = clock;
    started = clock.instant();
  }

  /** Opens the file, or makes it, readable by its owner alone. */
  public static LogFile open(Path file, Clock clock) {
    try {
      return new LogFile(JsonLines.append(file), clock);
    } catch (IOException | UnsupportedOperationException unwritable) {
      throw ShellException.usage(
          ErrorCodes.FILE,
          "Cannot write the log " + file,
          String.valueOf(unwritable.getMessage()),
          "name a file that can be written");
    }
  }

  /** The process begins. */
  public void started(String version, List<String> args) {
    var line = line("start");
    line.addProperty("version", version);
    var words = new JsonArray();
    MaskedArguments.of(args).forEach(words::add);
    line.add("args", words);
    add(line);
  }

  @Override
  public void exchanged(Exchange exchange) {
    var line = line("exchange");
    line.addProperty("method", exchange.method());
    line.addProperty("url", exchange.url());
    exchange.status().ifPresent(status -> line.addProperty("status", status));
    line.addProperty("millis", exchange.millis());
    line.addProperty("sent_bytes", exchange.sentBytes());
    line.addProperty("received_bytes", exchange.receivedBytes());
    exchange.requestId().ifPresent(id -> line.addProperty("request_id", id));
    exchange.failure().ifPresent(failure -> line.addProperty("failure", failure));
    add(line);
  }

  @Override
  public void retrying(int retry, int atMost, Duration delay, String reason) {
    var line = line("retry");
    line.addProperty("retry", retry);
    line.addProperty("at_most", atMost);
    line.addProperty("delay_millis", delay.toMillis());
    line.addProperty("reason", reason);
    add(line);
  }

  @Override
  public void ended(String text, long millis, String outcome, int status) {
    var line = line("command");
    line.addProperty("line", text);
    line.addProperty("millis", millis);
    line.addProperty("outcome", outcome);
    line.addProperty("exit_status", status);
    add(line);
  }

  /** The process ends. */
  public void ended(int status) {
    var line = line("end");
    line.addProperty("exit_status", status);
    line.addProperty("millis", Duration.between(started, clock.instant()).toMillis());
    add(line);
  }

  private JsonObject line(String event) {
    var line = new JsonObject();
    line.addProperty("at", clock.instant().toString());
    line.addProperty("event", event);
    return line;
  }

  private void add(JsonObject line) {
    try {
      lines.add(line);
    } catch (IOException full) {
      // What is being done matters more than its log.
    }
  }

  @Override
  public void close() {
    lines.close();
  }
}
