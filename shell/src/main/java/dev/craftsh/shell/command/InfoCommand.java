package dev.craftsh.shell.command;

import dev.craftsh.shell.result.PublicPackageView;
import dev.craftsh.shell.result.Result;

/** What everybody can see of a package. */
final class InfoCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("info")
          .summary("Show what everybody can see of a package; needs no login")
          .argument("name", Slot.PACKAGE)
          .example("info hello")
          .example("info hello -o json")
          .gives(new PublicPackageView())
          .needs(Need.STORE)
          .inBackground()
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    return Result.one(new PublicPackageView(), call.store().publicStore().info(call.one("name")));
  }
}
