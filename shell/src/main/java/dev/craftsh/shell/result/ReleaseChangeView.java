package dev.craftsh.shell.result;

import java.util.List;
import java.util.Optional;

/** Before and after of each channel that was touched. */
public final class ReleaseChangeView implements View<ReleaseChange> {

  private static final Symbol CLOSED = new Symbol("-", "-", "closed");

  @Override
  public List<Column<ReleaseChange>> columns() {
    return List.of(
        Column.<ReleaseChange>machines("name", ReleaseChange::name).saying("the package"),
        Column.<ReleaseChange>of("channel", ReleaseChange::channel)
            .saying("which channel")
            .with(Column.Habit.VITAL),
        Column.<ReleaseChange>of("platform", ReleaseChange::platform).saying("for which machines"),
        Column.<ReleaseChange>number("before", ReleaseChange::before)
            .optional()
            .saying("the revision that was there; none when it was closed")
            .shownAs(change -> orClosed(change.before()))
            .with(Column.Habit.VITAL),
        Column.<ReleaseChange>people("", change -> Symbol.TO).with(Column.Habit.VITAL),
        Column.<ReleaseChange>number("after", ReleaseChange::after)
            .optional()
            .saying("the revision that is there; none when it is closed")
            .shownAs(change -> orClosed(change.after()))
            .with(Column.Habit.VITAL),
        Column.<ReleaseChange>of("resources", ReleaseChange::resources)
            .saying("what goes with it, for a charm")
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
