package dev.craftsh.shell.repl;

import dev.craftsh.shell.completion.Completion;
import java.io.IOError;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/** Lines edited in a terminal, with history and Tab. */
final class TerminalLines implements LineInput {
  private static final int REMEMBERED = 10_000;
  private static final String FORESEE = "foresee";

  private final Terminal terminal;
  private final LineReader reader;
  private final MaskedHistory history = new MaskedHistory();
  private final Runnable onMasked;

  /**
   * @param file where the history is kept; in memory only when empty
   * @param onMasked told when a secret was kept out of the history
   */
  TerminalLines(
      Terminal terminal,
      Completion completion,
      GhostText look,
      Predicate<String> isIncomplete,
      Optional<Path> file,
      Runnable onMasked) {
    this.terminal = terminal;
    this.onMasked = onMasked;
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
            .option(LineReader.Option.HISTORY_IGNORE_SPACE, true)
            .option(LineReader.Option.HISTORY_IGNORE_DUPS, true)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, "...> ")
            .variable(LineReader.HISTORY_SIZE, REMEMBERED)
            .variable(LineReader.HISTORY_FILE_SIZE, REMEMBERED)
            .variable(LineReader.BELL_STYLE, "none")
            .build();
    look.attach(reader);
    foreseeAtEachWord(completion);
    new HelpingTab(reader, completion).attach();
    if (file.isPresent()) {
      reader.setVariable(LineReader.HISTORY_FILE, file.get());
      history.attach(reader);
    }
  }

  /** A word has just ended, or a string has just begun: what follows may have to be asked for. */
  private void foreseeAtEachWord(Completion completion) {
    reader
        .getWidgets()
        .put(
            FORESEE,
            () -> {
              reader.callWidget(LineReader.SELF_INSERT);
              completion.foresee(reader.getBuffer().upToCursor());
              return true;
            });
    for (var keys : reader.getKeyMaps().entrySet()) {
      if (keys.getKey().equals(LineReader.EMACS) || keys.getKey().equals(LineReader.VIINS)) {
        keys.getValue().bind(new Reference(FORESEE), " ", "\"", ":");
      }
    }
  }

  /** A stream that writes what {@code stream} would, but above the line being edited. */
  PrintStream above(PrintStream stream) {
    return new PrintStream(new AboveLine(stream, reader), true, StandardCharsets.UTF_8);
  }

  @Override
  public boolean tellsAbove() {
    return true;
  }

  @Override
  public Entry read(String prompt) {
    try {
      return Entry.typed(reader.readLine(prompt));
    } catch (UserInterruptException cleared) {
      var partial = cleared.getPartialLine();
      if (partial != null && !partial.isBlank()) {
        history.add(partial);
      }
      return Entry.DISCARDED;
    } catch (EndOfFileException | IOError gone) {
      return Entry.END;
    } finally {
      if (history.takeMasked()) {
        onMasked.run();
      }
    }
  }

  @Override
  public void running(Runnable work, Runnable onInterrupt) {
    var before = terminal.handle(Terminal.Signal.INT, signal -> onInterrupt.run());
    try {
      work.run();
    } finally {
      terminal.handle(Terminal.Signal.INT, before);
    }
  }

  @Override
  public List<String> remembered() {
    var lines = new ArrayList<String>();
    history.forEach(entry -> lines.add(entry.line()));
    return lines;
  }

  @Override
  public void close() {
    try {
      history.save();
    } catch (IOException e) {
      // The disk is full or gone; the lines are still on the screen.
      history.moveToEnd();
    }
    try {
      terminal.close();
    } catch (IOException e) {
      // The terminal went before us.
      history.moveToEnd();
    }
  }
}
