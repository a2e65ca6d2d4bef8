package dev.craftsh.shell.pty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.testkit.RequiredTool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A real terminal that a test types into and looks at; its server is the test's own. */
final class Tmux implements AutoCloseable {

  private Duration patience = Duration.ofSeconds(30);
  private final Path socket;

  private Tmux(Path socket) {
    this.socket = socket;
  }

  /** Skips the test where there is no tmux, except in CI, where that is a mistake. */
  static Tmux running(Path scratch, Map<String, String> environment, String command)
      throws IOException, InterruptedException {
    RequiredTool.named("tmux");
    var tmux = new Tmux(scratch.resolve("tmux"));
    var words = new ArrayList<String>(List.of("env", "-i"));
    environment.forEach((name, value) -> words.add(name + "=" + value));
    words.addAll(List.of("TERM=xterm-256color", "sh", "-c", command));
    var start = new ArrayList<>(List.of("new-session", "-d", "-x", "100", "-y", "50"));
    start.add(quoted(words));
    tmux.tmux(start.toArray(new String[0]));
    return tmux;
  }

  private static String quoted(List<String> words) {
    var line = new StringBuilder();
    for (var word : words) {
      line.append('\'').append(word.replace("'", "'\\''")).append("' ");
    }
    return line.toString();
  }

  /** Types text as it is. */
  void type(String text) throws IOException, InterruptedException {
    // A semicolon at the end would end tmux's own command.
    var escaped = text.endsWith(";") ? text.substring(0, text.length() - 1) + "\\;" : text;
    tmux("send-keys", "-l", "--", escaped);
  }

  /** Presses keys by their names in tmux, such as {@code Enter} and {@code C-c}. */
  void press(String... keys) throws IOException, InterruptedException {
    var words = new ArrayList<>(List.of("send-keys"));
    words.addAll(List.of(keys));
    tmux(words.toArray(new String[0]));
  }

  /**
   * Types a line at an empty prompt and presses Enter once it is there to see, so that nobody takes
   * the prompt that it stands at for the one that follows.
   */
  void submit(String prompt, String line) throws IOException, InterruptedException {
    type(line);
    var shown = "\n" + prompt + line.stripTrailing();
    // A suggestion may follow it.
    await(shown, screen -> ("\n" + screen).lastIndexOf(shown) == ("\n" + screen).lastIndexOf('\n'));
    press("Enter");
  }

  /** Makes the window as wide as that. */
  void widen(int columns) throws IOException, InterruptedException {
    tmux("resize-window", "-x", String.valueOf(columns));
  }

  String screen() throws IOException, InterruptedException {
    return tmux("capture-pane", "-p").strip();
  }

  /** Whether the program in the window has the arrow keys send what only line editors want. */
  boolean keysAreForEditing() throws IOException, InterruptedException {
    return tmux("display-message", "-p", "#{keypad_cursor_flag}").strip().equals("1");
  }

  boolean cursorIsShown() throws IOException, InterruptedException {
    return tmux("display-message", "-p", "#{cursor_flag}").strip().equals("1");
  }

  /** From now on keeps everything that is written to the terminal, byte for byte. */
  Path record(Path file) throws IOException, InterruptedException {
    tmux("pipe-pane", "cat > '" + file + "'");
    return file;
  }

  /** For what takes the machine long, and longer where other tests run beside it. */
  void waitUpTo(Duration longer) {
    patience = longer;
  }

  /** Waits until the screen is as wanted; fails with the screen when it never is. */
  String await(String what, Predicate<String> wanted) throws IOException, InterruptedException {
    var deadline = Instant.now().plus(patience);
    var screen = screen();
    while (!wanted.test(screen)) {
      assertThat(Instant.now()).as("waiting for %s, but saw:%n%s", what, screen).isBefore(deadline);
      Thread.sleep(20);
      screen = screen();
    }
    return screen;
  }

  String awaitText(String text) throws IOException, InterruptedException {
    return await("\"" + text + "\"", screen -> screen.contains(text));
  }

  /** Waits for an empty prompt below everything else. */
  String awaitPrompt(String prompt) throws IOException, InterruptedException {
    return await("the prompt", screen -> screen.endsWith(prompt.strip()));
  }

  /** Throws away what is typed. Ctrl-C is a signal, which may be later than a key after it. */
  void throwAway(String prompt) throws IOException, InterruptedException {
    press("C-c");
    Thread.sleep(300);
    awaitPrompt(prompt);
  }

  private String tmux(String... words) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("tmux", "-f", "/dev/null", "-S", socket.toString()));
    command.addAll(List.of(words));
    var done = exec(command);
    if (done.status() != 0) {
      throw new IOException("tmux " + List.of(words) + " failed: " + done.output());
    }
    return done.output();
  }

  private record Done(int status, String output) {}

  private static Done exec(List<String> command) throws IOException, InterruptedException {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean ended = process.waitFor(10, TimeUnit.SECONDS);
      return new Done(ended ? process.exitValue() : -1, output);
    } catch (IOException absent) {
      return new Done(-1, String.valueOf(absent.getMessage()));
    }
  }

  @Override
  public void close() throws IOException {
    try {
      exec(List.of("tmux", "-S", socket.toString(), "kill-server"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
