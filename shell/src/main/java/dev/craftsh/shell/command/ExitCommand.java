package dev.craftsh.shell.command;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.session.ExitRequested;

/** Leaves the shell or ends the script. */
final class ExitCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("exit")
          .alias("quit")
          .summary("Leave the shell, or end the script, with a status")
          .optional("status", Slot.EXIT_STATUS)
          .example("exit")
          .example("exit 3")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    throw new ExitRequested(status(call.optional("status").orElse("0")));
  }

  private static int status(String text) {
    try {
      int status = Integer.parseInt(text);
      if (status >= 0 && status <= 255) {
        return status;
      }
    } catch (NumberFormatException notANumber) {
      // Told below, with the text that was given.
    }
    throw ShellException.usage(
        ErrorCodes.VALUE,
        "Cannot exit with \"" + text + "\"",
        "a status is a number from 0 to 255",
        "write for example: exit 1");
  }
}
