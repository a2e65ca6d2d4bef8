package dev.craftsh.shell.command;

import dev.craftsh.shell.result.Result;

/** Forgets all that was declared in Java. */
final class ResetCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("reset")
          .summary("Forget all that was declared in Java; the login stays")
          .example("reset")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    call.workspace().reset();
    return Result.nothing();
  }
}
