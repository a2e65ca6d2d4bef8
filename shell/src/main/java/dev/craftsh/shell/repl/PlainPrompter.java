package dev.craftsh.shell.repl;

import dev.craftsh.shell.host.Prompter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Asks in a terminal that edits its lines itself. The process's console would go on reading after
 * Ctrl-C, and take the next line for its answer.
 */
final class PlainPrompter implements Prompter {
  private final AwaitedLines lines;
  private final Prompter console;
  private final PrintStream talk;
  private volatile String settings = "";

  /**
   * @param console asks for secrets where the terminal cannot be told to hide what is typed
   */
  PlainPrompter(AwaitedLines lines, Prompter console, PrintStream talk) {
    this.lines = lines;
    this.console = console;
    this.talk = talk;
  }

  @Override
  public Optional<String> ask(String question) {
    return lines.next(question);
  }

  @Override
  public Optional<char[]> secret(String question) {
    if (!hide()) {
      return console.secret(question);
    }
    try {
      var typed = lines.next(question).map(String::toCharArray);
      // The key that ended the line was hidden, too.
      talk.println();
      return typed;
    } finally {
      giveBack();
    }
  }

  /** Shows again what is typed, if it is hidden. */
  void giveBack() {
    var before = settings;
    settings = "";
    if (!before.isEmpty()) {
      stty(before);
    }
  }

  private boolean hide() {
    var before = stty("-g");
    if (before.isEmpty()) {
      return false;
    }
    settings = before.get();
    if (stty("-echo").isPresent()) {
      return true;
    }
    settings = "";
    return false;
  }

  /** What {@code stty} says; empty where it fails. */
  private static Optional<String> stty(String wish) {
    try {
      var process =
          new ProcessBuilder(List.of("stty", wish))
              .redirectInput(Path.of("/dev/tty").toFile())
              .redirectErrorStream(true)
              .start();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      return process.waitFor() == 0 ? Optional.of(said.strip()) : Optional.empty();
    } catch (IOException notThere) {
      return Optional.empty();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
