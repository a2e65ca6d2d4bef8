package dev.craftsh.shell.command;

import dev.craftsh.shell.result.RegisteredNameView;
import dev.craftsh.shell.result.Result;

/** The names that the account owns. */
final class NamesCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("names")
          .alias("list", "list-registered")
          .summary("List the package names registered by this account")
          .flag("include-collaborations", "also names of others that this account works on")
          .example("names")
          .example("names --include-collaborations -o json")
          .gives(new RegisteredNameView())
          .needs(Need.LOGIN)
          .inBackground()
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var names = call.store().listRegisteredNames(call.has("include-collaborations"));
    return Result.rows(new RegisteredNameView(), names);
  }
}
