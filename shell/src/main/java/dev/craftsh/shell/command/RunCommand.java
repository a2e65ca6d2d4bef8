package dev.craftsh.shell.command;

import dev.craftsh.shell.result.Result;

/** Runs a script in this shell. */
final class RunCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("run")
          .summary("Run a script of commands and Java in this shell")
          .argument("file", Slot.FILE)
          .any("args", Slot.VERBATIM)
          .example("run ./hello.jsh")
          .example("run ./hello.jsh one two")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    return call.scripts().run(call.one("file"), call.all("args"));
  }
}
