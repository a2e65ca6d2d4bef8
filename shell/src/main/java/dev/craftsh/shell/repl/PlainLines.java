package dev.craftsh.shell.repl;

import dev.craftsh.shell.failure.ShellException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Predicate;
import org.jline.utils.Signals;

/** Lines without any editing, for terminals that can show nothing but text, and for pipes. */
final class PlainLines implements LineInput {
  private static final String MORE = "...> ";

  private final AwaitedLines lines;
  private final boolean atTerminal;
  private final Predicate<String> isIncomplete;
  private final TypedInput typed;
  private volatile Runnable onInterrupt = PlainLines::endNothing;

  /**
   * @param atTerminal whether a person types the lines, who presses Ctrl-C to throw one away
   */
  PlainLines(AwaitedLines lines, boolean atTerminal, Predicate<String> isIncomplete) {
    this.lines = lines;
    this.atTerminal = atTerminal;
    this.isIncomplete = isIncomplete;
    typed = new TypedInput(() -> lines.next(""), () -> onInterrupt.run());
  }

  /** What the person types while a unit runs, for the code of that unit. */
  InputStream typed() {
    return typed;
  }

  @Override
  public Entry read(String prompt) {
    var entry = entry(prompt);
    if (atTerminal) {
      if (entry.end()) {
        Signals.registerDefault("INT");
      } else {
        Signals.register("INT", PlainLines::endNothing);
      }
    }
    return entry;
  }

  private Entry entry(String prompt) {
    var text = new StringBuilder();
    var ask = prompt;
    while (true) {
      Optional<String> line;
      try {
        line = lines.next(ask);
      } catch (ShellException thrownAway) {
        // What stood in the line is known to the operating system alone.
        return text.isEmpty() ? Entry.AIMLESS : Entry.DISCARDED;
      }
      if (line.isEmpty()) {
        // What was begun is still told about, as any wrong text is.
        return text.isEmpty() ? Entry.END : Entry.typed(text.toString());
      }
      text.append(text.isEmpty() ? "" : "\n").append(line.get());
      if (!isIncomplete.test(text.toString())) {
        return Entry.typed(text.toString());
      }
      ask = MORE;
    }
  }

  /** Ctrl-C between two lines comes too late for one and too early for the other. */
  private static void endNothing() {
    // It has no meaning then.
  }

  @Override
  public void running(Runnable work, Runnable onInterrupt) {
    this.onInterrupt = onInterrupt;
    var before = Signals.register("INT", onInterrupt);
    typed.open();
    try {
      work.run();
    } finally {
      shutTyped();
      Signals.unregister("INT", before);
    }
  }

  private void shutTyped() {
    try {
      typed.shut();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    // Standard input belongs to the process.
  }
}
