package dev.craftsh.shell.repl;

import dev.craftsh.shell.completion.NameCache;
import dev.craftsh.shell.interpreter.Shell;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.Signals;

/** A prompt that nobody sees: it types to itself, on a terminal that is none. */
public final class Rehearsal {
  /** The kind of terminal that is played. */
  public static final String TERMINAL = "xterm-256color";

  private Rehearsal() {}

  /** Types the lines, keys and all, each when one is asked for; returns the exit status. */
  public static int serve(Shell shell, List<String> lines) {
    var session = shell.session();
    SystemTerminal.knowCapabilities(TERMINAL);
    // Reached in a real terminal alone, otherwise.
    Signals.unregister("CONT", Signals.register("CONT", () -> {}));
    try (var keys = new PipedOutputStream();
        var in = new PipedInputStream(keys, 1 << 16);
        var terminal = terminal(in);
        var names = new NameCache(() -> "training", session::store, session.host().clock())) {
      Banner.begin(shell).show(true);
      try (var input = Repl.terminalLines(shell, terminal, names)) {
        return new Repl(shell, new Typist(input, keys, lines), names).loop();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static org.jline.terminal.Terminal terminal(InputStream in) throws IOException {
    return TerminalBuilder.builder()
        .name("training")
        .system(false)
        .streams(in, OutputStream.nullOutputStream())
        .type(TERMINAL)
        .provider("jni")
        .encoding(StandardCharsets.UTF_8)
        .build();
  }

  /** Types the next line whenever one is asked for. */
  private static final class Typist implements LineInput {
    private final LineInput input;
    private final OutputStream keys;
    private final List<String> lines;
    private int next;

    Typist(LineInput input, OutputStream keys, List<String> lines) {
      this.input = input;
      this.keys = keys;
      this.lines = lines;
    }

    @Override
    public Entry read(String prompt) {
      if (next == lines.size()) {
        return Entry.END;
      }
      try {
        keys.write(lines.get(next++).getBytes(StandardCharsets.UTF_8));
        keys.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return input.read(prompt);
    }

    @Override
    public void running(Runnable work, Runnable onInterrupt) {
      input.running(work, onInterrupt);
    }

    @Override
    public void close() {
      input.close();
    }
  }
}
