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
        Column.<Entry>number("number", Entry::number).saying("from the oldest"),
        Column.<Entry>time("at", Entry::at).saying("when"),
        Column.<Entry>of("account", Entry::account).saying("who did it, by e-mail address"),
        Column.<Entry>of("profile", Entry::profile).saying("at which store"),
        Column.<Entry>of("line", Entry::line).saying("what was typed, without secrets"),
        Column.<Entry>of("changes", Entry::rows)
            .saying("before and after")
            .holding(Column.Kind.LIST),
        Column.<Entry>of("outcome", Entry::outcome).saying("what became of it"),
        Column.<Entry>machines("requests", Entry::deeds)
            .saying("what was sent")
            .holding(Column.Kind.LIST),
        Column.<Entry>machines("request_ids", Entry::requestIds)
            .saying("the store's names of them")
            .holding(Column.Kind.LIST));
  }

  @Override
  public String whenEmpty() {
    return "nothing was changed yet";
  }
}
