package dev.craftsh.shell.repl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.jline.utils.Signals;

/** Lines without any editing, for terminals that can show nothing but text, and for pipes. */
final class PlainLines implements LineInput {
  private static final String MORE = "...> ";

  private final BufferedReader in;
  private final PrintStream talk;
  private final Predicate<String> isIncomplete;

  PlainLines(InputStream in, PrintStream talk, Predicate<String> isIncomplete) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.talk = talk;
    this.isIncomplete = isIncomplete;
  }

  @Override
  public Entry read(String prompt) {
    var text = new StringBuilder();
    var ask = prompt;
    while (true) {
      var line = line(ask);
      if (line == null) {
        // What was begun is still told about, as any wrong text is.
        return text.isEmpty() ? Entry.END : Entry.typed(text.toString());
      }
      text.append(text.isEmpty() ? "" : "\n").append(line);
      if (!isIncomplete.test(text.toString())) {
        return Entry.typed(text.toString());
      }
      ask = MORE;
    }
  }

  private @org.jspecify.annotations.Nullable String line(String ask) {
    talk.print(ask);
    talk.flush();
    try {
      return in.readLine();
    } catch (IOException e) {
      // A terminal that is gone is an end like any other.
      return null;
    }
  }

  @Override
  public void running(Runnable work, Runnable onInterrupt) {
    var before = Signals.register("INT", onInterrupt);
    try {
      work.run();
    } finally {
      Signals.unregister("INT", before);
    }
  }

  @Override
  public void close() {
    // Standard input belongs to the process.
  }
}
