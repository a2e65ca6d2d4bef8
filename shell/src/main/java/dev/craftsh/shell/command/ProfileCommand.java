package dev.craftsh.shell.command;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.result.View;
import dev.craftsh.shell.session.Profile;
import java.util.ArrayList;
import java.util.List;

/** Lists the stores that can be used, or changes to another. */
final class ProfileCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("profile")
          .summary("List the profiles, or use another: profile use NAME")
          .optional("action", Slot.PROFILE_ACTION)
          .optional("name", Slot.PROFILE)
          .example("profile")
          .example("profile use sandbox-snap")
          .gives(new ChoiceView())
          .build();

  /** A profile, and whether it is the one in use. */
  record Choice(Profile profile, boolean current) {}

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var action = call.optional("action").orElse("list");
    if (action.equals("list")) {
      return Result.rows(new ChoiceView(), choices(call));
    }
    if (!action.equals("use") || call.optional("name").isEmpty()) {
      throw ShellException.usage(
          ErrorCodes.ARGUMENTS,
          "Cannot run profile",
          action.equals("use") ? "the name is missing" : "it has no action \"" + action + "\"",
          "usage: profile list, or profile use NAME");
    }
    call.session().use(call.one("name"));
    var profile = call.session().profile();
    return Result.done(
        "Using " + profile.name() + ", " + profile.endpoints().api() + ".",
        new ChoiceView(),
        new Choice(profile, true));
  }

  private static List<Choice> choices(Invocation call) {
    var profiles = call.session().profiles();
    var current = call.session().profile().name();
    var choices = new ArrayList<Choice>();
    for (var name : profiles.names()) {
      choices.add(new Choice(profiles.get(name), name.equals(current)));
    }
    return choices;
  }

  private static final class ChoiceView implements View<Choice> {

    @Override
    public List<Column<Choice>> columns() {
      return List.of(
          Column.people("", choice -> choice.current() ? "*" : ""),
          Column.of("name", choice -> choice.profile().name()),
          Column.<Choice>machines("current", Choice::current).holding(Column.Kind.BOOLEAN),
          Column.of("packages", choice -> choice.profile().endpoints().namespace()),
          Column.of("api", choice -> choice.profile().endpoints().api()));
    }
  }
}
