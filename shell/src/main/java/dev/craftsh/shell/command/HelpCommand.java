package dev.craftsh.shell.command;

import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.result.View;
import java.util.ArrayList;
import java.util.List;

/** Lists the commands, or explains one. */
final class HelpCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("help")
          .summary("List the commands, or explain one")
          .optional("command", Slot.COMMAND)
          .example("help")
          .example("help release")
          .gives(new SpecView())
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var name = call.optional("command");
    if (name.isPresent()) {
      return Result.text(HelpPage.of(call.commands().get(name.get()).spec()));
    }
    var specs = new ArrayList<CommandSpec>();
    for (var command : call.commands().commands()) {
      specs.add(command.spec());
    }
    return Result.rows(new SpecView(), specs);
  }

  private static final class SpecView implements View<CommandSpec> {

    @Override
    public List<Column<CommandSpec>> columns() {
      return List.of(
          Column.of("command", CommandSpec::name),
          Column.of("summary", CommandSpec::summary),
          Column.machines("usage", CommandSpec::usage),
          Column.<CommandSpec>machines("aliases", CommandSpec::aliases).holding(Column.Kind.LIST),
          Column.<CommandSpec>machines("examples", CommandSpec::examples).holding(Column.Kind.LIST),
          Column.<CommandSpec>machines("mutates", CommandSpec::mutates)
              .holding(Column.Kind.BOOLEAN));
    }
  }
}
