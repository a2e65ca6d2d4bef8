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
          .any("status", Slot.EXIT_STATUS)
          .example("exit")
          .example("exit 3")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var words = call.all("status");
    if (words.isEmpty()) {
      throw new ExitRequested(0);
    }
    var text = String.join(" ", words);
    if (isNumber(text)) {
      throw new ExitRequested(status(text));
    }
    // As in jshell it may be Java, whose own function leaves.
    call.workspace().evaluate("exit(" + text + ")");
    return Result.nothing();
  }

  private static boolean isNumber(String text) {
    int digits = text.startsWith("-") ? 1 : 0;
    for (int i = digits; i < text.length(); i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return text.length() > digits;
  }

  private static int status(String text) {
    try {
      int status = Integer.parseInt(text);
      if (status >= 0 && status <= 255) {
        return status;
      }
    } catch (NumberFormatException tooLong) {
      // Told below, with the text that was given.
    }
    throw ShellException.usage(
        ErrorCodes.VALUE,
        "Cannot exit with \"" + text + "\"",
        "a status is a number from 0 to 255",
        "write for example: exit 1");
  }
}
