package dev.craftsh.shell.result;

import java.util.List;
import java.util.Optional;

/** Before and after of each channel that was touched. */
public final class ReleaseChangeView implements View<ReleaseChange> {

  private static final Symbol CLOSED = new Symbol("-", "-", "closed");

  @Override
  public List<Column<ReleaseChange>> columns() {
    return List.of(
        Column.machines("name", ReleaseChange::name),
        Column.of("channel", ReleaseChange::channel),
        Column.of("platform", ReleaseChange::platform),
        Column.<ReleaseChange>number("before", ReleaseChange::before)
            .shownAs(change -> orClosed(change.before())),
        Column.people("", change -> Symbol.TO),
        Column.<ReleaseChange>number("after", ReleaseChange::after)
            .shownAs(change -> orClosed(change.after())),
        Column.<ReleaseChange>of("resources", ReleaseChange::resources)
            .holding(Column.Kind.LIST)
            .with(Column.Habit.IF_ANY));
  }

  @Override
  public String whenEmpty() {
    return "nothing changed";
  }

  private static Object orClosed(Optional<Integer> revision) {
    return revision.isPresent() ? revision : CLOSED;
  }
}
