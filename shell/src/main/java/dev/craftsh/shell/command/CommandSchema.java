package dev.craftsh.shell.command;

import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Schema;
import dev.craftsh.shell.result.View;
import java.util.ArrayList;
import java.util.List;

/** What programs may rely on in the results of commands. */
final class CommandSchema implements View<CommandSchema.Row> {

  /** One key of what a command gives; {@code when} is empty for what it gives usually. */
  record Row(String command, String when, Schema.Field field) {}

  static List<Row> of(List<CommandSpec> specs) {
    var rows = new ArrayList<Row>();
    for (var spec : specs) {
      for (var shape : spec.shapes()) {
        for (var field : Schema.of(shape.view())) {
          rows.add(new Row(spec.name(), shape.when(), field));
        }
      }
    }
    return rows;
  }

  @Override
  public List<Column<Row>> columns() {
    return List.of(
        Column.<Row>of("command", Row::command)
            .with(Column.Habit.FOLDED)
            .saying("whose result has it"),
        Column.<Row>of("when", Row::when)
            .with(Column.Habit.IF_ANY)
            .saying("in which case; empty for what it gives usually"),
        Column.<Row>of("key", row -> row.field().key()).saying("the name in machine formats"),
        Column.<Row>of("type", row -> row.field().type())
            .among(Column.Kind.class)
            .saying("in JSON's words"),
        Column.<Row>of("optional", row -> row.field().optional())
            .holding(Column.Kind.BOOLEAN)
            .shownAs(row -> row.field().optional() ? "may be null" : "")
            .with(Column.Habit.IF_ANY)
            .saying("whether it may be null"),
        Column.<Row>of("meaning", row -> row.field().meaning()).saying("what its values are"),
        Column.<Row>of("values", row -> row.field().values())
            .holding(Column.Kind.LIST)
            .with(Column.Habit.IF_ANY)
            .saying("all that there can be, where they are counted"));
  }

  @Override
  public String whenEmpty() {
    return "its result has no columns";
  }
}
