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
          .flag("yes", "do not ask for the name again")
          .example("unregister my --yes")
          .example("unregister my-charm --yes")
          .mutates()
          .needs(Need.LOGIN, Need.CHARMS)
          .gives(UnregisterCommand::columns)
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
    Agreement.askForName(
        call,
        "This gives the name " + name + " back, and anybody may take it.",
        name,
        "Kept " + name);
    var gone = new Unregistered(name, call.store().unregisterName(name));
    return Result.done("Unregistered " + name + ".", UnregisterCommand::columns, gone);
  }

  private static List<Column<Unregistered>> columns() {
    return List.of(
        Column.<Unregistered>of("name", Unregistered::name).saying("the name"),
        Column.<Unregistered>of("id", Unregistered::id).saying("the id that it had"));
  }
}
