package dev.craftsh.shell.command;

import dev.craftsh.shell.journal.Entry;
import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.View;
import java.util.List;

/** What was changed through this user's shells. */
final class JournalView implements View<Entry> {

  @Override
  public List<Column<Entry>> columns() {
    return List.of(
        Column.number("number", Entry::number),
        Column.time("at", Entry::at),
        Column.of("account", Entry::account),
        Column.of("profile", Entry::profile),
        Column.of("line", Entry::line),
        Column.<Entry>of("changes", Entry::rows).holding(Column.Kind.LIST),
        Column.of("outcome", Entry::outcome),
        Column.<Entry>machines("requests", Entry::deeds).holding(Column.Kind.LIST),
        Column.<Entry>machines("request_ids", Entry::requestIds).holding(Column.Kind.LIST));
  }

  @Override
  public String whenEmpty() {
    return "nothing was changed yet";
  }
}
