package dev.craftsh.shell.result;

import java.util.List;
import java.util.Optional;

/** Before and after of what a dry run withheld. */
public final class PlannedChangeView implements View<PlannedChange> {
  private static final Symbol NOTHING = new Symbol("-", "-", "nothing");

  @Override
  public List<Column<PlannedChange>> columns() {
    return List.of(
        Column.<PlannedChange>number("step", PlannedChange::step).with(Column.Habit.FOLDED),
        Column.machines("store", PlannedChange::store),
        Column.of("action", PlannedChange::action),
        Column.<PlannedChange>of("name", PlannedChange::name).with(Column.Habit.IF_ANY),
        Column.<PlannedChange>of("target", PlannedChange::target).with(Column.Habit.IF_ANY),
        Column.<PlannedChange>of("platform", PlannedChange::platform).with(Column.Habit.IF_ANY),
        Column.<PlannedChange>of("before", PlannedChange::before)
            .shownAs(change -> orNothing(change.before())),
        Column.people("", change -> Symbol.TO),
        Column.<PlannedChange>of("after", PlannedChange::after)
            .shownAs(change -> orNothing(change.after())),
        Column.<PlannedChange>machines("changes", PlannedChange::changes)
            .holding(Column.Kind.BOOLEAN),
        Column.<PlannedChange>of("permissions", PlannedChange::permissions)
            .holding(Column.Kind.LIST)
            .with(Column.Habit.IF_ANY),
        Column.machines("request", PlannedChange::request));
  }

  @Override
  public String whenEmpty() {
    return "nothing would change";
  }

  private static Object orNothing(Optional<String> value) {
    return value.isPresent() ? value.get() : NOTHING;
  }
}
