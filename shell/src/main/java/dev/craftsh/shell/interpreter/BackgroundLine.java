package dev.craftsh.shell.interpreter;

import dev.craftsh.shell.command.CommandSpec;
import dev.craftsh.shell.destination.ProgramDestination;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;

/** Which command lines may go on in the background. */
final class BackgroundLine {

  private BackgroundLine() {}

  /** Refuses what cannot. */
  static void check(CommandLine line, CommandSpec spec) {
    if (!spec.inBackground()) {
      throw refused(
          spec.name() + " works on this shell, not only on the store", "run it without the &");
    }
    if (line.destination().orElse(null) instanceof ProgramDestination) {
      throw refused(
          "a program would write over the line that you type", "write to a file instead, with >");
    }
  }

  /** Where one line is carried out after the other. */
  static ShellException onlyAtThePrompt() {
    return refused(
        "a script runs one line after the other; only the prompt has jobs", "leave out the &");
  }

  private static ShellException refused(String why, String remedy) {
    return ShellException.usage(
        ErrorCodes.NOT_HERE, "Cannot run this in the background", why, remedy);
  }
}
