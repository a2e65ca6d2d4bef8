package dev.craftsh.shell.repl;

import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.host.Prompter;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * Asks in the prompt's own terminal. The process's console would not notice Ctrl-C there, because
 * the prompt takes the signal. Without history, so that no answer is kept.
 */
final class TerminalPrompter implements Prompter {
  private static final Character NOTHING_SHOWN = '\0';

  private final Terminal terminal;

  TerminalPrompter(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Optional<String> ask(String question) {
    return read(question, null);
  }

  @Override
  public Optional<char[]> secret(String question) {
    return read(question, NOTHING_SHOWN).map(String::toCharArray);
  }

  private Optional<String> read(String question, @Nullable Character mask) {
    LineReader reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .variable(LineReader.DISABLE_HISTORY, true)
            .variable(LineReader.BELL_STYLE, "none")
            .build();
    try {
      return Optional.of(reader.readLine(question, mask));
    } catch (UserInterruptException stopped) {
      throw ShellException.interrupted("Stopped at the question", "Ctrl-C was pressed", "");
    } catch (EndOfFileException nobody) {
      return Optional.empty();
    }
  }
}
