package dev.craftsh.shell.destination;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.host.Host;
import dev.craftsh.shell.host.Programs;
import dev.craftsh.shell.render.Display;
import dev.craftsh.shell.render.Look;
import dev.craftsh.shell.render.OutputFormat;
import dev.craftsh.shell.result.Result;
import java.io.IOException;
import java.util.List;

/** {@code | command}: what a pipe of the system's shell would get. */
public record ProgramDestination(String command) implements Destination {
  /** A program that died because its own reader had enough. */
  private static final int BROKEN_PIPE = 141;

  private static final int INTERRUPTED = ExitStatus.INTERRUPTED.code();

  @Override
  public void check(Host host, Asking person) {
    if (command.isBlank()) {
      throw ShellException.usage(
          ErrorCodes.ARGUMENTS,
          "Cannot read the command line",
          "no program follows the |",
          "write for example: names | grep hello");
    }
  }

  @Override
  public void take(Result result, Look look, Host host, Display display) {
    var format = look.format().orElse(OutputFormat.TSV);
    int status;
    try {
      status =
          Programs.run(
              host,
              List.of("sh", "-c", command),
              input -> display.write(result, look.in(format), input));
    } catch (IOException noShell) {
      throw failed("it cannot be started: " + noShell.getMessage());
    }
    if (status == INTERRUPTED) {
      throw ShellException.interrupted(
          "Interrupted", "\"" + command + "\" was ended", "the command before it was carried out");
    }
    if (status != 0 && status != BROKEN_PIPE) {
      throw failed("it ended with status " + status);
    }
  }

  private ShellException failed(String why) {
    return ShellException.failed(
        ErrorCodes.PROGRAM,
        "\"" + command + "\" did not succeed",
        why,
        "the command before it was carried out; mend what follows the |");
  }
}
