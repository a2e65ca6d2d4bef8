package dev.craftsh.shell.result;

import java.util.List;
import java.util.Optional;

/** Before and after of each channel that was touched. */
public final class ReleaseChangeView implements View<ReleaseChange> {

  @Override
  public List<Column<ReleaseChange>> columns() {
    return List.of(
        Column.machines("name", ReleaseChange::name),
        Column.of("channel", ReleaseChange::channel),
        Column.of("platform", ReleaseChange::platform),
        Column.<ReleaseChange>of("before", ReleaseChange::before)
            .shownAs(change -> orClosed(change.before())),
        Column.people("", change -> "→"),
        Column.<ReleaseChange>of("after", ReleaseChange::after)
            .shownAs(change -> orClosed(change.after())),
        Column.of("resources", ReleaseChange::resources));
  }

  @Override
  public String whenEmpty() {
    return "nothing changed";
  }

  private static String orClosed(Optional<Integer> revision) {
    return revision.isPresent() ? revision.get().toString() : "-";
  }
}
