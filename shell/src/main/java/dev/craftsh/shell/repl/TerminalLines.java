package dev.craftsh.shell.repl;

import dev.craftsh.shell.completion.Completion;
import dev.craftsh.shell.session.Settings;
import java.io.IOError;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.utils.InfoCmp;

/** Lines edited in a terminal, with history and Tab. */
final class TerminalLines implements LineInput {
  private static final Set<String> ENDS_OF_WORDS = Set.of(" ", "\"", ":");

  /** Ctrl-C between two lines comes too late for one and too early for the other. */
  private static final SignalHandler ENDS_NOTHING = signal -> {};

  private static final SignalHandler ENDS = SignalHandler.SIG_DFL;

  private final Terminal terminal;
  private final LineReader reader;
  private final PastLines past;
  private final ShownHistory history;
  private final EditingKeys keys;
  private final IntConsumer onMasked;
  private final TypedInput typed;
  private volatile Runnable onInterrupt = () -> {};

  /**
   * @param past where the history is kept
   * @param profile which profile's lines are shown
   * @param onMasked told how many secrets were kept out of the history
   */
  TerminalLines(
      Terminal terminal,
      Completion completion,
      GhostText look,
      Predicate<String> isIncomplete,
      Settings settings,
      PastLines past,
      Supplier<String> profile,
      IntConsumer onMasked) {
    this.terminal = terminal;
    this.past = past;
    this.onMasked = onMasked;
    history = new ShownHistory(past, profile);
    typed = new TypedInput(() -> new TerminalPrompter(terminal).ask(""), () -> onInterrupt.run());
    reader =
        LineReaderBuilder.builder()
            .appName("craftsh")
            .terminal(terminal)
            .parser(new UnitParser(completion, isIncomplete))
            .completer(new ProposalCompleter())
            .highlighter(look)
            .history(history)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.COMPLETE_MATCHER_TYPO, false)
            .option(LineReader.Option.BRACKETED_PASTE, true)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, "...> ")
            .variable(LineReader.BELL_STYLE, "none")
            .build();
    keys = new EditingKeys(reader, settings);
    look.attach(reader);
    foreseeAtEachWord(completion);
    new PrefixSearch(reader).attach();
    new HelpingTab(reader, completion).attach();
    history.attach(reader);
  }

  /**
   * A word has just ended, or a string has just begun: what follows may have to be asked for. Under
   * the name that it has, as the search through earlier lines takes no other for a letter.
   */
  private void foreseeAtEachWord(Completion completion) {
    var insert = Objects.requireNonNull(reader.getWidgets().get(LineReader.SELF_INSERT));
    reader
        .getWidgets()
        .put(
            LineReader.SELF_INSERT,
            () -> {
              boolean done = insert.apply();
              if (ENDS_OF_WORDS.contains(reader.getLastBinding())) {
                completion.foresee(reader.getBuffer().upToCursor());
              }
              return done;
            });
  }

  /** A stream that writes what {@code stream} would, but above the line being edited. */
  PrintStream above(PrintStream stream) {
    return new PrintStream(new AboveLine(stream, reader), true, StandardCharsets.UTF_8);
  }

  /** What the person types while a unit runs, for the code of that unit. */
  InputStream typed() {
    return typed;
  }

  @Override
  public boolean tellsAbove() {
    return true;
  }

  @Override
  public Entry read(String prompt) {
    var entry = readLine(prompt);
    terminal.handle(Terminal.Signal.INT, entry.end() ? this::endsNextTime : ENDS_NOTHING);
    return entry;
  }

  /** A Ctrl-C that was pressed before the Ctrl-D may arrive after it, and end a shell that ends. */
  private void endsNextTime(Terminal.Signal signal) {
    terminal.handle(signal, ENDS);
  }

  private Entry readLine(String prompt) {
    keys.choose();
    try {
      return Entry.typed(reader.readLine(prompt));
    } catch (UserInterruptException cleared) {
      var partial = cleared.getPartialLine();
      if (partial == null || partial.isBlank()) {
        return Entry.AIMLESS;
      }
      history.add(partial);
      return Entry.DISCARDED;
    } catch (EndOfFileException | IOError gone) {
      return Entry.END;
    } finally {
      int masked = history.takeMasked();
      if (masked > 0) {
        onMasked.accept(masked);
      }
    }
  }

  @Override
  public void running(Runnable work, Runnable onInterrupt) {
    this.onInterrupt = onInterrupt;
    var settings = terminal.getAttributes();
    terminal.handle(Terminal.Signal.INT, signal -> onInterrupt.run());
    typed.open();
    try {
      work.run();
    } finally {
      shutTyped();
      if (!sameSettings(settings, terminal.getAttributes())) {
        // An editor or a pager was ended in its middle. What was said after that is a staircase.
        restore(settings);
        terminal.puts(InfoCmp.Capability.carriage_return);
        terminal.flush();
      }
      terminal.handle(Terminal.Signal.INT, ENDS_NOTHING);
    }
  }

  @Override
  public void lending(Runnable work, Runnable onInterrupt) {
    var settings = terminal.getAttributes();
    terminal.handle(Terminal.Signal.INT, signal -> onInterrupt.run());
    try {
      work.run();
    } finally {
      restore(settings);
      terminal.handle(Terminal.Signal.INT, ENDS_NOTHING);
    }
  }

  private void restore(Attributes settings) {
    terminal.setAttributes(settings);
    // Who was ended in the middle has left no colour off and no cursor on.
    terminal.puts(InfoCmp.Capability.exit_attribute_mode);
    terminal.puts(InfoCmp.Capability.cursor_normal);
    terminal.flush();
  }

  /** As far as they are about how keys are taken and lines are shown. */
  private static boolean sameSettings(Attributes one, Attributes other) {
    return one.getInputFlags().equals(other.getInputFlags())
        && one.getOutputFlags().equals(other.getOutputFlags())
        && one.getLocalFlags().equals(other.getLocalFlags());
  }

  private void shutTyped() {
    try {
      typed.shut();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public List<String> earlier() {
    return history.earlier();
  }

  @Override
  public boolean knowsNobody() {
    return past.isEmpty();
  }

  @Override
  public void close() {
    past.close();
    try {
      terminal.close();
    } catch (IOException e) {
      // The terminal went before us.
      history.moveToEnd();
    }
  }
}
