package dev.craftsh.shell.command;

import dev.craftsh.shell.config.Keys;
import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.View;
import java.util.List;

/** A profile: which store, where its login comes from, what holds in it; never the login. */
final class ProfileView implements View<ProfileCommand.Choice> {

  @Override
  public List<Column<ProfileCommand.Choice>> columns() {
    return List.of(
        Column.people("", choice -> choice.current() ? "*" : ""),
        Column.of("name", choice -> choice.profile().name()),
        Column.<ProfileCommand.Choice>machines("current", ProfileCommand.Choice::current)
            .holding(Column.Kind.BOOLEAN),
        Column.of("packages", choice -> choice.profile().endpoints().namespace()),
        Column.of("api", choice -> choice.profile().endpoints().api()),
        Column.<ProfileCommand.Choice>of("from", choice -> from(choice)).with(Column.Habit.IF_ANY),
        Column.<ProfileCommand.Choice>of("login", choice -> choice.profile().loginFrom())
            .with(Column.Habit.IF_ANY),
        Column.<ProfileCommand.Choice>machines(
                "read_only", choice -> choice.profile().chosen(Keys.READ_ONLY).orElse(false))
            .holding(Column.Kind.BOOLEAN),
        Column.<ProfileCommand.Choice>of("settings", choice -> choice.profile().choices().words())
            .holding(Column.Kind.LIST)
            .with(Column.Habit.IF_ANY));
  }

  private static String from(ProfileCommand.Choice choice) {
    return choice.profile().isOwn() ? choice.profile().base() : "";
  }
}
