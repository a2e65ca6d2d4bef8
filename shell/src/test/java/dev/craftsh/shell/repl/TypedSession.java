package dev.craftsh.shell.repl;

import dev.craftsh.shell.completion.NameCache;
import dev.craftsh.shell.interpreter.Shell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;

/** Types at a prompt whose terminal is in memory: the next entry whenever a unit is asked for. */
final class TypedSession {
  private static final String CTRL_C = "\u0003";

  private final List<String> entries;
  private final Keys keys = new Keys();
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final List<Boolean> deadly = new ArrayList<>();
  private volatile boolean deadlyNextTime;

  TypedSession(String... entries) {
    this.entries = List.of(entries);
  }

  /** What the terminal was told to show. */
  String screen() {
    return screen.toString(StandardCharsets.UTF_8);
  }

  /** Whether Ctrl-C would have ended the process after each entry, and after what came of it. */
  List<Boolean> deadly() {
    return List.copyOf(deadly);
  }

  /** Whether Ctrl-C would have ended the process once one came after the last entry. */
  boolean deadlyNextTime() {
    return deadlyNextTime;
  }

  int serve(Shell shell) {
    var session = shell.session();
    try (var terminal =
            new ExternalTerminal("test", "xterm-256color", keys, screen, StandardCharsets.UTF_8);
        var names =
            new NameCache(() -> session.profile().name(), session::store, session.host().clock())) {
      terminal.setSize(new Size(100, 30));
      names.known(dev.craftsh.shell.completion.StoreFacts.Kind.PACKAGES, List.of());
      try (var input = Repl.terminalLines(shell, terminal, names)) {
        return new Repl(shell, new Typist(input, terminal), names).loop();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A keyboard: what is typed waits until somebody reads. */
  private static final class Keys extends InputStream {
    private final BlockingQueue<Integer> typed = new LinkedBlockingQueue<>();

    void type(String text) {
      for (byte key : text.getBytes(StandardCharsets.UTF_8)) {
        typed.add(key & 0xff);
      }
    }

    @Override
    public int read() throws IOException {
      try {
        return typed.take();
      } catch (InterruptedException e) {
        throw new InterruptedIOException();
      }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      buffer[offset] = (byte) read();
      return 1;
    }
  }

  private final class Typist implements LineInput {
    private final LineInput input;
    private final Terminal terminal;
    private int next;

    Typist(LineInput input, Terminal terminal) {
      this.input = input;
      this.terminal = terminal;
    }

    private void noteWhatCtrlCWouldDo() {
      var now = terminal.handle(Terminal.Signal.INT, Terminal.SignalHandler.SIG_IGN);
      terminal.handle(Terminal.Signal.INT, now);
      deadly.add(now == Terminal.SignalHandler.SIG_DFL);
    }

    /** Presses it, and looks what another one would do. */
    private void pressCtrlCAfterTheEnd() {
      terminal.raise(Terminal.Signal.INT);
      var now = terminal.handle(Terminal.Signal.INT, Terminal.SignalHandler.SIG_IGN);
      terminal.handle(Terminal.Signal.INT, now);
      deadlyNextTime = now == Terminal.SignalHandler.SIG_DFL;
    }

    @Override
    public Entry read(String prompt) {
      var entry = next < entries.size() ? entries.get(next++) : "\u0004";
      if (entry.endsWith(CTRL_C)) {
        keys.type(entry.substring(0, entry.length() - 1));
        soon(500, () -> keys.type(CTRL_C));
      } else {
        keys.type(entry);
      }
      var read = input.read(prompt);
      noteWhatCtrlCWouldDo();
      if (read.end()) {
        pressCtrlCAfterTheEnd();
      }
      return read;
    }

    @Override
    public void running(Runnable work, Runnable onInterrupt) {
      if (next < entries.size() && entries.get(next).equals(CTRL_C)) {
        next++;
        soon(1500, () -> keys.type(CTRL_C));
      }
      input.running(work, onInterrupt);
      noteWhatCtrlCWouldDo();
    }

    @Override
    public void lending(Runnable work, Runnable onInterrupt) {
      if (next < entries.size() && entries.get(next).equals(CTRL_C)) {
        next++;
        soon(500, onInterrupt);
      }
      input.lending(work, onInterrupt);
      noteWhatCtrlCWouldDo();
    }

    private void soon(int millis, Runnable action) {
      var patience =
          new Thread(
              () -> {
                try {
                  Thread.sleep(millis);
                  action.run();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      patience.setDaemon(true);
      patience.start();
    }

    @Override
    public List<String> earlier() {
      return input.earlier();
    }

    @Override
    public void close() {
      input.close();
    }
  }
}
