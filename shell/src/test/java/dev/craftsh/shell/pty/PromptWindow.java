package dev.craftsh.shell.pty;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The packaged prompt on the embedded store, in a terminal of its own. */
final class PromptWindow implements AutoCloseable {
  static final String PROMPT = "sandbox-charm> ";
  private static final Pattern ENDED = Pattern.compile("(?m)^status \\d+$");

  private final Tmux terminal;

  private PromptWindow(Tmux terminal) {
    this.terminal = terminal;
  }

  /** Opens it, with the variables that {@code packaged} has. */
  static PromptWindow of(Path scratch, Packaged packaged) throws Exception {
    var terminal =
        Tmux.running(
            scratch,
            packaged.environment(),
            // Ctrl-C reaches this shell, too, and must not end it.
            "trap : INT; '"
                + packaged.launcher()
                + "' --sandbox --color never; echo \"status $?\"; sleep 600");
    var window = new PromptWindow(terminal);
    window.terminal.awaitPrompt(PROMPT);
    return window;
  }

  /** A file with nothing in it that takes no room on the disk, and its time to send. */
  static Path sparse(Path file, long mebibytes) throws IOException {
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(mebibytes << 20);
    }
    return file;
  }

  Tmux terminal() {
    return terminal;
  }

  /** Types a line without waiting for what comes of it. */
  void begin(String line) throws Exception {
    terminal.submit(PROMPT, line);
  }

  /** Types a line and waits for the next prompt; gives the screen. */
  String enter(String line) throws Exception {
    begin(line);
    return terminal.awaitPrompt(PROMPT);
  }

  /** The program must have ended before its home is deleted. */
  @Override
  public void close() throws IOException {
    try (terminal) {
      leave();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void leave() throws IOException, InterruptedException {
    if (ENDED.matcher(terminal.screen()).find()) {
      return;
    }
    terminal.throwAway(PROMPT);
    terminal.press("C-d");
    var screen = terminal.await("the end", shown -> asks(shown) || ENDED.matcher(shown).find());
    if (asks(screen)) {
      terminal.type("y");
      terminal.press("Enter");
      terminal.await("the end", shown -> ENDED.matcher(shown).find());
    }
  }

  /** Whether a question is all that is left to do. */
  static boolean asks(String screen) {
    return screen.endsWith("[y/N]");
  }
}
