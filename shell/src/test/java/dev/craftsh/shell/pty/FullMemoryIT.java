package dev.craftsh.shell.pty;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Code that fills the memory with what a variable holds, until the virtual machine does nothing but
 * collect garbage and loses even Ctrl-C.
 */
@Timeout(300)
class FullMemoryIT {
  private static final String PROMPT = "sandbox-charm> ";

  /** Each takes a good part of a second, several times that on a busy machine. */
  private static final Duration COLLECTIONS = Duration.ofSeconds(100);

  /** Four threads fill 160 MiB well within it. */
  private static final long FILLED_MILLIS = 3000;

  @TempDir Path scratch = Path.of("");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (true) list.add(new Object());",
        "while (true) try { list.add(new Object()); } catch (Throwable any) { }",
        "for (int i = 0; i < 4; i++) new Thread(() -> { while (true) try {"
            + " list.add(new Object()); } catch (Throwable any) { } }).start();"
            + " while (true) try { list.add(new Object()); } catch (Throwable any) { }",
        "Stream.generate(Object::new).forEach(list::add);",
      })
  void endsAndCostsVariablesAtMost(String code) throws Exception {
    try (var terminal = prompt()) {
      terminal.type("var list = new java.util.concurrent.ConcurrentLinkedQueue<Object>();");
      terminal.press("Enter");
      terminal.awaitText("list ==>");
      terminal.awaitPrompt(PROMPT);
      terminal.type(code);
      terminal.press("Enter");
      terminal.awaitText("OutOfMemoryError");
      terminal.awaitPrompt(PROMPT);

      terminal.type("whoami");
      terminal.press("Enter");
      terminal.awaitText("sandbox@example.com");
      worksAndEnds(terminal);
    }
  }

  @Test
  void threadsThatOutliveTheirSnippetFillItWhileNothingRuns() throws Exception {
    try (var terminal = prompt()) {
      terminal.type(
          "for (int i = 0; i < 4; i++) new Thread(() -> { var list = new LinkedList<Object>();"
              + " while (true) try { list.add(new Object()); } catch (Throwable any) { } }).start();");
      terminal.press("Enter");
      terminal.awaitPrompt(PROMPT);
      Thread.sleep(FILLED_MILLIS);

      terminal.type("whoami");
      terminal.press("Enter");
      terminal.awaitText("sandbox@example.com");
      worksAndEnds(terminal);
    }
  }

  private Tmux prompt() throws Exception {
    var packaged = Packaged.in(scratch).with("CRAFTSH_JAVA_OPTS", "-Xmx160m");
    var terminal =
        Tmux.running(
            scratch,
            packaged.environment(),
            "'" + packaged.launcher() + "' --sandbox --color never; echo \"status $?\"; sleep 600");
    terminal.waitUpTo(COLLECTIONS);
    terminal.awaitPrompt(PROMPT);
    return terminal;
  }

  private static void worksAndEnds(Tmux terminal) throws Exception {
    terminal.awaitPrompt(PROMPT);
    terminal.type("40_000 + 321");
    terminal.press("Enter");
    terminal.awaitText("40321");
    terminal.awaitPrompt(PROMPT);
    terminal.press("C-d");
    terminal.awaitText("status 0");
  }
}
