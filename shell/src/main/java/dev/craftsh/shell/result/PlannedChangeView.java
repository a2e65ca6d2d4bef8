package dev.craftsh.shell.result;

import java.util.List;
import java.util.Optional;

/** Before and after of what a dry run withheld. */
public final class PlannedChangeView implements View<PlannedChange> {
  private static final Symbol NOTHING = new Symbol("-", "-", "nothing");

  @Override
  public List<Column<PlannedChange>> columns() {
    return List.of(
        Column.<PlannedChange>number("step", PlannedChange::step)
            .saying("counts the requests")
            .with(Column.Habit.FOLDED),
        Column.<PlannedChange>machines("store", PlannedChange::store).saying("the profile"),
        Column.<PlannedChange>of("action", PlannedChange::action).saying("what would be done"),
        Column.<PlannedChange>of("name", PlannedChange::name)
            .optional()
            .saying("the package")
            .with(Column.Habit.IF_ANY),
        Column.<PlannedChange>of("target", PlannedChange::target)
            .optional()
            .saying("the channel, track or other part of it")
            .with(Column.Habit.IF_ANY),
        Column.<PlannedChange>of("platform", PlannedChange::platform)
            .optional()
            .saying("for which machines")
            .with(Column.Habit.IF_ANY),
        Column.<PlannedChange>of("before", PlannedChange::before)
            .optional()
            .saying("what is there")
            .shownAs(change -> orNothing(change.before()))
            .with(Column.Habit.VITAL),
        Column.<PlannedChange>people("", change -> Symbol.TO).with(Column.Habit.VITAL),
        Column.<PlannedChange>of("after", PlannedChange::after)
            .optional()
            .saying("what would be there")
            .shownAs(change -> orNothing(change.after()))
            .with(Column.Habit.VITAL),
        Column.<PlannedChange>machines("changes", PlannedChange::changes)
            .saying("whether the two differ")
            .holding(Column.Kind.BOOLEAN),
        Column.<PlannedChange>of("permissions", PlannedChange::permissions)
            .saying("what the login has to permit")
            .holding(Column.Kind.LIST)
            .with(Column.Habit.IF_ANY),
        Column.<PlannedChange>machines("request", PlannedChange::request)
            .saying("what would be sent"));
  }

  @Override
  public String whenEmpty() {
    return "nothing would change";
  }

  private static Object orNothing(Optional<String> value) {
    return value.isPresent() ? value.get() : NOTHING;
  }
}
