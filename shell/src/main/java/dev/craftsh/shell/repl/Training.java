package dev.craftsh.shell.repl;

import dev.craftsh.shell.Craftsh;
import dev.craftsh.shell.Main;
import dev.craftsh.shell.completion.NameCache;
import dev.craftsh.shell.engine.JShellSnippets;
import dev.craftsh.shell.host.Host;
import dev.craftsh.shell.host.Prompter;
import dev.craftsh.shell.host.Terminals;
import dev.craftsh.shell.interpreter.Shell;
import dev.craftsh.shell.sandbox.EmbeddedSandbox;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.terminal.TerminalBuilder;

/**
 * Goes once through what most runs do, so that the virtual machine can archive the classes of it: a
 * few commands, a table, Java, completion. Needs no terminal, no home and no network, and tells
 * nobody anything. The launcher starts it when it makes a start-up archive.
 */
public final class Training {
  private static final String TYPE = "xterm-256color";

  /** Lines as typed; Tab is in them where completion is to be trained. */
  private static final List<String> LINES =
      List.of(
          "whoami\r",
          "names\r",
          "sta\t hello\r",
          "revisions hello\r",
          "1 + 1\r",
          "var r = store.listRevisions(\"hello\")\r",
          "r.stream().map(x -> x.revision()).toList()\r",
          "store.who\t\r",
          "int twice(int a) {\r return 2 * a; }\r",
          "nothing.of(that)\r",
          "store.listReleases(\"no-such\")\r",
          "print(last)\r");

  /** A run that hangs must not keep others from making the archive. */
  private static final int DEADLINE_MILLIS = 60_000;

  /** Loaded by a start in a real terminal, which this run does not have. */
  private static final List<String> TERMINAL_CLASSES =
      List.of(
          "org.jline.terminal.impl.PosixSysTerminal",
          "org.jline.utils.Signals",
          "org.jline.utils.ShutdownHooks",
          "sun.misc.Signal",
          "dev.craftsh.shell.ProcessTerminal",
          "dev.craftsh.shell.repl.Banner",
          "dev.craftsh.shell.repl.HistoryFile",
          "dev.craftsh.shell.repl.SystemTerminal");

  private Training() {}

  /** Status 0 when every step went through. */
  public static void main(String[] args) throws Exception {
    giveUpInTime();
    var commands = craftsh(shell -> 0);
    int status = commands.run(List.of("--sandbox", "--ephemeral", "-o", "json", "whoami"));
    status |= commands.run(List.of("--sandbox", "--ephemeral", "-o", "tsv", "status", "hello"));
    status |= craftsh(Training::serve).run(List.of("--sandbox", "--ephemeral"));
    for (var name : TERMINAL_CLASSES) {
      Class.forName(name);
    }
    Class.forName(Main.class.getName());
    System.exit(status);
  }

  private static void giveUpInTime() {
    var thread =
        new Thread(
            () -> {
              try {
                Thread.sleep(DEADLINE_MILLIS);
              } catch (InterruptedException e) {
                return;
              }
              Runtime.getRuntime().halt(1);
            });
    thread.setDaemon(true);
    thread.start();
  }

  private static Craftsh craftsh(dev.craftsh.shell.Prompt prompt) {
    var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    var host =
        new Host(
            new ByteArrayInputStream(new byte[0]),
            nowhere,
            nowhere,
            Map.of("TERM", TYPE),
            Clock.systemUTC(),
            Optional.empty(),
            Path.of(""),
            new Terminals(true, true, true, () -> 100),
            new Nobody());
    return new Craftsh(host, JShellSnippets::new, prompt, EmbeddedSandbox::start);
  }

  /** Answers no question. */
  private record Nobody() implements Prompter {
    @Override
    public Optional<String> ask(String question) {
      return Optional.empty();
    }

    @Override
    public Optional<char[]> secret(String question) {
      return Optional.empty();
    }
  }

  private static int serve(Shell shell) {
    var session = shell.session();
    SystemTerminal.knowCapabilities(TYPE);
    try (var keys = new PipedOutputStream();
        var in = new PipedInputStream(keys, 1 << 16);
        var terminal = terminal(in);
        var names = new NameCache(() -> "training", session::store, session.host().clock())) {
      Banner.show(shell);
      try (var input = Repl.terminalLines(shell, terminal, names)) {
        return new Repl(shell, new Typist(input, keys), names).loop();
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
        .type(TYPE)
        .provider("jni")
        .encoding(StandardCharsets.UTF_8)
        .build();
  }

  /** Types the next line whenever one is asked for. */
  private static final class Typist implements LineInput {
    private final LineInput input;
    private final OutputStream keys;
    private int next;

    Typist(LineInput input, OutputStream keys) {
      this.input = input;
      this.keys = keys;
    }

    @Override
    public Entry read(String prompt) {
      if (next == LINES.size()) {
        return Entry.END;
      }
      try {
        keys.write(LINES.get(next++).getBytes(StandardCharsets.UTF_8));
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
