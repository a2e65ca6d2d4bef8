package dev.craftsh.shell.render;

import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Symbol;
import dev.craftsh.shell.result.View;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rows with everything that is hard to show, each kind of difficulty in a row of its own. */
record Sample(
    String track,
    String name,
    int revision,
    Optional<Instant> since,
    List<String> runsOn,
    String note) {
  private static final Symbol STATE = new Symbol("↑", "^", "follows");

  static final View<Sample> VIEW =
      () ->
          List.of(
              Column.<Sample>of("track", Sample::track).with(Column.Habit.FOLDED),
              Column.of("name", Sample::name),
              Column.number("revision", Sample::revision),
              Column.time("created_at", Sample::since),
              Column.<Sample>of("runs_on", Sample::runsOn).holding(Column.Kind.LIST),
              Column.people("state", sample -> STATE),
              Column.<Sample>of("never", sample -> "").with(Column.Habit.IF_ANY),
              Column.of("note", Sample::note),
              Column.machines("letters", sample -> sample.note().length()));
}
