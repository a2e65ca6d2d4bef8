package dev.craftsh.shell.command;

import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.result.Sequence;

/** The next page of a long result. */
final class ItCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("it")
          .summary("Show the next page of the result that was too long for one")
          .example("it")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var rest = call.pages().rest();
    return rest == null ? Sequence.EMPTY : rest;
  }

  @Override
  public boolean continues() {
    return true;
  }
}
