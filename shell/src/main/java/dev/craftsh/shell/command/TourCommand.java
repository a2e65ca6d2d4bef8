package dev.craftsh.shell.command;

import dev.craftsh.shell.result.Result;

/** Shows around. */
final class TourCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("tour")
          .summary("Show around, in a store of its own in this process; needs no network")
          .example("tour")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    call.guide().walk();
    return Result.nothing();
  }
}
