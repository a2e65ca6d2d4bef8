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
        Column.<ProfileCommand.Choice>of("name", choice -> choice.profile().name())
            .saying("the name"),
        Column.<ProfileCommand.Choice>machines("current", ProfileCommand.Choice::current)
            .saying("whether it is in use")
            .holding(Column.Kind.BOOLEAN),
        Column.<ProfileCommand.Choice>of(
                "packages", choice -> choice.profile().endpoints().namespace())
            .among(dev.craftsh.client.Namespace.class)
            .saying("what the store holds"),
        Column.<ProfileCommand.Choice>of("api", choice -> choice.profile().endpoints().api())
            .saying("its address"),
        Column.<ProfileCommand.Choice>of("from", choice -> from(choice))
            .saying("the profile that yours is made from; empty for a built-in one")
            .with(Column.Habit.IF_ANY),
        Column.<ProfileCommand.Choice>of("login", choice -> choice.profile().loginFrom())
            .saying("where its login comes from, or empty")
            .with(Column.Habit.IF_ANY),
        Column.<ProfileCommand.Choice>machines(
                "read_only", choice -> choice.profile().chosen(Keys.READ_ONLY).orElse(false))
            .saying("whether it refuses changes")
            .holding(Column.Kind.BOOLEAN),
        Column.<ProfileCommand.Choice>of("settings", choice -> choice.profile().choices().words())
            .saying("what else holds in it")
            .holding(Column.Kind.LIST)
            .with(Column.Habit.IF_ANY));
  }

  private static String from(ProfileCommand.Choice choice) {
    return choice.profile().isOwn() ? choice.profile().base() : "";
  }
}
