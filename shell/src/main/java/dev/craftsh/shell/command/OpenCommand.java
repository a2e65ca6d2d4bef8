package dev.craftsh.shell.command;

import dev.craftsh.shell.result.Result;

/** Carries a file out as if its lines had been typed. */
final class OpenCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("open")
          .summary("Carry out a file as if its lines were typed; what it declares stays")
          .argument("file", Slot.FILE)
          .example("open ./hello.jsh")
          .example("open hello.jsh")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    call.scripts().load(call.one("file"));
    return Result.nothing();
  }
}
