package dev.craftsh.shell.command;

import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Result;
import java.util.List;

/** Gives a package name back. */
final class UnregisterCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("unregister")
          .summary("Give back a name that has no revisions yet")
          .argument("name", Slot.PACKAGE)
          .example("unregister my")
          .example("unregister my-charm")
          .mutates()
          .needs(Need.LOGIN, Need.CHARMS)
          .build();

  /** A name that is free again, and the id it had. */
  record Unregistered(String name, String id) {}

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var name = call.one("name");
    var gone = new Unregistered(name, call.store().unregisterName(name));
    return Result.done(
        "Unregistered " + name + ".",
        () -> List.of(Column.of("name", Unregistered::name), Column.of("id", Unregistered::id)),
        gone);
  }
}
