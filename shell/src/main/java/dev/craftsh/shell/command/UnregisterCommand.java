package dev.craftsh.shell.command;

import dev.craftsh.client.error.Forbidden;
import dev.craftsh.client.error.NotFound;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
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
    requireNoRevisions(call, name);
    Agreement.askForName(
        call,
        "This gives the name " + name + " back, and anybody may take it.",
        name,
        "Kept " + name);
    var gone = new Unregistered(name, call.store().unregisterName(name));
    return Result.done("Unregistered " + name + ".", UnregisterCommand::columns, gone);
  }

  /** Before anybody types the name: what was uploaded stays, and its name with it. */
  private static void requireNoRevisions(Invocation call, String name) {
    int count;
    try {
      count = call.store().listRevisions(name).size();
    } catch (Forbidden | NotFound nothingSeen) {
      // The store has the last word; a script that goes on may have given the name back already.
      return;
    }
    if (count > 0) {
      throw ShellException.failed(
          ErrorCodes.VALUE,
          "Cannot unregister " + name,
          (count == 1 ? "it has a revision" : "it has " + count + " revisions")
              + ", and a name with revisions stays",
          "close its channels, so that nobody gets it any more: status " + name + " lists them");
    }
  }

  private static List<Column<Unregistered>> columns() {
    return List.of(
        Column.<Unregistered>of("name", Unregistered::name).saying("the name"),
        Column.<Unregistered>of("id", Unregistered::id).saying("the id that it had"));
  }
}
