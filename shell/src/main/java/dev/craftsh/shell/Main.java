package dev.craftsh.shell;

import dev.craftsh.shell.engine.JShellSnippets;
import dev.craftsh.shell.host.Host;
import dev.craftsh.shell.host.Terminals;
import dev.craftsh.shell.repl.Repl;
import dev.craftsh.shell.sandbox.EmbeddedSandbox;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The process: takes what is outside from {@code System}, and gives back the exit status. */
public final class Main {

  private Main() {}

  /** Ends in {@code System.exit}, because libraries may leave threads behind. */
  public static void main(String[] args) {
    var output = new WatchedOutput();
    System.setOut(new PrintStream(output, false, StandardCharsets.UTF_8));
    // Lambdas, because a method reference loads its class when it is made, not when it is called.
    var craftsh =
        new Craftsh(
            host(),
            prelude -> new JShellSnippets(prelude),
            shell -> Repl.serve(shell),
            () -> EmbeddedSandbox.start());
    var interrupted =
        new Thread(
            () -> {
              output.finishLine();
              craftsh.interrupted();
              System.err.print(craftsh.lastWords());
            });
    Runtime.getRuntime().addShutdownHook(interrupted);
    int status = craftsh.run(List.of(args));
    leave(interrupted);
    System.exit(output.lost() ? lostOutput(status) : status);
  }

  /** The end of the process is an orderly one from here on, even if it comes in a line's middle. */
  private static void leave(Thread interrupted) {
    try {
      Runtime.getRuntime().removeShutdownHook(interrupted);
    } catch (IllegalStateException already) {
      // It is ending already; the hook is at work.
    }
  }

  /** Whoever reads the output must not take half of it for all. */
  private static int lostOutput(int status) {
    System.err.println("Cannot write the output  [SHELL-FILE]");
    System.err.println("  why  standard output is closed, or its disk is full");
    System.err.println("  do   check where the output goes, then run it again");
    return status == 0 ? 1 : status;
  }

  private static Host host() {
    // The JVM reads the password file; whoever sets HOME means it.
    var home = System.getenv().getOrDefault("HOME", System.getProperty("user.home"));
    var terminals =
        new Terminals(
            ProcessTerminal.is(0),
            ProcessTerminal.is(1),
            ProcessTerminal.is(2),
            ProcessTerminal::columns,
            ProcessTerminal::rows,
            true);
    return new Host(
        input(),
        stream(() -> System.out, false),
        stream(() -> System.err, true),
        environment(),
        Clock.systemUTC(),
        home == null || home.isEmpty() || home.equals("?")
            ? Optional.empty()
            : Optional.of(Path.of(home)),
        Path.of(System.getProperty("user.dir")),
        terminals,
        new ConsolePrompter());
  }

  /** The launcher changes a locale that the JVM could not work in, and tells which it was. */
  private static Map<String, String> environment() {
    var locale = System.getProperty("craftsh.locale");
    if (locale == null) {
      return System.getenv();
    }
    var environment = new HashMap<>(System.getenv());
    environment.put("LC_ALL", locale);
    return environment;
  }

  /** What {@code System} has when somebody reads, which the prompt replaces. */
  private static InputStream input() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        return System.in.read();
      }

      @Override
      public int read(byte[] letters, int offset, int length) throws IOException {
        return System.in.read(letters, offset, length);
      }

      @Override
      public int available() throws IOException {
        return System.in.available();
      }
    };
  }

  /**
   * Always UTF-8: what a pipe carries must not depend on the locale of the moment. The bytes go
   * through the stream that {@code System} has then, which the prompt replaces.
   */
  private static PrintStream stream(Supplier<PrintStream> current, boolean flushLines) {
    var bytes =
        new OutputStream() {
          @Override
          public void write(int letter) {
            current.get().write(letter);
          }

          @Override
          public void write(byte[] letters, int offset, int length) {
            current.get().write(letters, offset, length);
          }

          @Override
          public void flush() {
            current.get().flush();
          }
        };
    return new PrintStream(new BufferedOutputStream(bytes), flushLines, StandardCharsets.UTF_8);
  }
}
