package dev.craftsh.shell.command;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.Nearest;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.Result;

/** Writes what the system's shell needs to complete lines that begin with craftsh. */
final class CompletionCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("completion")
          .summary("Write the completion script of bash, zsh or fish for craftsh")
          .argument("shell", Slot.SHELL)
          .example("completion bash")
          .example("completion fish > craftsh.fish")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var known = new LauncherCompletion(call.commands());
    var shell = call.one("shell");
    return Result.text(
        switch (shell) {
          case "bash" -> BashCompletion.of(known);
          case "zsh" -> ZshCompletion.of(known);
          case "fish" -> FishCompletion.of(known);
          default -> throw unknown(shell);
        });
  }

  private static ShellException unknown(String shell) {
    var meant = Nearest.to(shell, Slot.SHELL.choices());
    return ShellException.usage(
        ErrorCodes.VALUE,
        "Cannot write a completion for " + shell,
        "only those for bash, zsh and fish are known",
        meant.map(word -> "did you mean " + word + "?").orElse("choose bash, zsh or fish"));
  }
}
