package dev.craftsh.shell.repl;

import dev.craftsh.shell.config.Keys;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.interpreter.Shell;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jline.utils.OSUtils;

/**
 * {@code !COMMAND}: a command of the operating system, in the terminal as it is. Only at the
 * prompt, as the first letter of what is typed, and only where the user has turned it on: texts
 * that come from elsewhere must not reach the system.
 */
final class OsCommand {
  /** Together less than the second that Ctrl-C may take. */
  private static final int PATIENCE_MILLIS = 500;

  private static final int LOOK_MILLIS = 20;

  private final Shell shell;
  private final String line;
  private volatile boolean stopped;

  private OsCommand(Shell shell, String line) {
    this.shell = shell;
    this.line = line;
  }

  /** Whether that is to be read so. Where it is turned off, what can be Java's negation is that. */
  static boolean isMeant(String typed, Shell shell) {
    return typed.startsWith("!") && (isOn(shell) || !isNegation(typed.substring(1), shell));
  }

  private static boolean isOn(Shell shell) {
    return shell.session().settings().get(Keys.OS_COMMANDS);
  }

  /** A bracket, another negation, or a name that is one word, a call or the begin of a chain. */
  private static boolean isNegation(String rest, Shell shell) {
    var text = rest.strip();
    int end = 0;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    if (end == 0) {
      return text.startsWith("(") || text.startsWith("!");
    }
    var name = text.substring(0, end);
    boolean known = name.equals("true") || name.equals("false") || name.equals("this");
    boolean goesOn = end < text.length() && (text.charAt(end) == '(' || text.charAt(end) == '.');
    return known || goesOn || isVariable(name, shell);
  }

  private static boolean isVariable(String name, Shell shell) {
    for (var declared : shell.interpreter().workspace().outlines()) {
      if (declared.isActive() && declared.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** What {@code typed} means, to be run once. */
  static OsCommand of(String typed, Shell shell) {
    return new OsCommand(shell, typed.substring(1).strip());
  }

  /**
   * Runs it until it ends, or until {@link #stop}. What is said of it afterwards finds the terminal
   * as it was before.
   */
  void run(LineInput terminal) {
    shell.guarded(() -> carryOut(terminal));
  }

  /** Ends it, and what it started; from any thread. */
  void stop() {
    stopped = true;
  }

  private void carryOut(LineInput terminal) {
    if (!isOn(shell)) {
      throw ShellException.usage(
          ErrorCodes.NOT_HERE,
          "Cannot run \"" + line + "\"",
          "commands of the operating system are turned off",
          "turn them on with: config set " + Keys.OS_COMMANDS.name() + " true");
    }
    if (line.isEmpty()) {
      throw ShellException.usage(
          ErrorCodes.ARGUMENTS, "Cannot run !", "no command follows it", "write for example: !ls");
    }
    int status = status(terminal);
    // Ctrl-C in a terminal reaches the command too, which may have ended before this knows.
    if (stopped || status == ExitStatus.INTERRUPTED.code()) {
      throw ShellException.interrupted("Interrupted", "the command was ended", "");
    }
    if (status != 0) {
      shell.display().say("It ended with status " + status + ".");
    }
  }

  private int status(LineInput terminal) {
    var status = new AtomicInteger();
    terminal.lending(() -> status.set(await(start())), this::stop);
    return status.get();
  }

  private Process start() {
    var host = shell.session().host();
    host.out().flush();
    var words = OSUtils.IS_WINDOWS ? List.of("cmd", "/c", line) : List.of("sh", "-c", line);
    var builder = new ProcessBuilder(words).directory(host.directory().toFile());
    builder.environment().clear();
    builder.environment().putAll(host.environment());
    try {
      return builder.inheritIO().start();
    } catch (IOException failure) {
      throw ShellException.failed(
          ErrorCodes.PROGRAM,
          "Cannot run \"" + line + "\"",
          String.valueOf(failure.getMessage()),
          "check that the system's shell is there");
    }
  }

  private int await(Process process) {
    long end = Long.MAX_VALUE;
    while (true) {
      try {
        if (process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
          return process.exitValue();
        }
      } catch (InterruptedException hurried) {
        stopped = true;
      }
      if (stopped && end == Long.MAX_VALUE) {
        end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        endAll(process, false);
      } else if (stopped && System.nanoTime() > end) {
        endAll(process, true);
      }
    }
  }

  private static void endAll(Process process, boolean atOnce) {
    // Those below it first: they would have no parent to be found by.
    for (var below : process.descendants().toList()) {
      if (atOnce) {
        below.destroyForcibly();
      } else {
        below.destroy();
      }
    }
    if (atOnce) {
      process.destroyForcibly();
    } else {
      process.destroy();
    }
  }
}
