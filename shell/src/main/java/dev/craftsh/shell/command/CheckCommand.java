package dev.craftsh.shell.command;

import dev.craftsh.shell.result.FindingView;
import dev.craftsh.shell.result.Result;

/** Looks for mistakes in scripts. */
final class CheckCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("check")
          .summary("Look for mistakes in scripts without running them")
          .repeated("file", Slot.FILE)
          .example("check ./hello.jsh")
          .example("check ./hello.jsh -o json")
          .gives(new FindingView())
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    return call.scripts().check(call.all("file"));
  }
}
