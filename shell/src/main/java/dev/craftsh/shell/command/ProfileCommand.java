package dev.craftsh.shell.command;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.session.Profile;
import java.util.ArrayList;
import java.util.List;

/** Lists the stores that can be used, changes to another, and makes profiles of one's own. */
final class ProfileCommand implements Command {
  private static final ProfileView VIEW = new ProfileView();
  private static final String USAGE =
      "usage: profile [list], use NAME, show NAME, create NAME [--from PROFILE] [KEY=VALUE...],"
          + " copy NAME --from PROFILE, set NAME KEY=VALUE..., delete NAME";
  private static final CommandSpec SPEC =
      CommandSpec.named("profile")
          .summary("List the profiles, use another, or make one: create NAME KEY=VALUE")
          .optional("action", Slot.PROFILE_ACTION)
          .optional("name", Slot.PROFILE)
          .any("choice", Slot.PROFILE_CHOICE)
          .option("from", ' ', "PROFILE", Slot.PROFILE, "make it from this one; default: charm")
          .example("profile")
          .example("profile use sandbox-snap")
          .gives(VIEW)
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
      return Result.rows(VIEW, choices(call));
    }
    if (!Slot.PROFILE_ACTION.choices().contains(action) || call.optional("name").isEmpty()) {
      throw ShellException.usage(
          ErrorCodes.ARGUMENTS,
          "Cannot run profile",
          Slot.PROFILE_ACTION.choices().contains(action)
              ? "the name is missing"
              : "it has no action \"" + action + "\"",
          USAGE);
    }
    return act(call, action, call.one("name"));
  }

  private static Result act(Invocation call, String action, String name) {
    var session = call.session();
    var own = session.profiles().own();
    switch (action) {
      case "show" -> {
        return Result.one(VIEW, choice(call, name));
      }
      case "use" -> session.use(name);
      case "create" -> own.create(name, call.optional("from").orElse("charm"), call.all("choice"));
      case "copy" -> own.create(name, copied(call), call.all("choice"));
      case "set" -> own.change(name, call.all("choice"));
      default -> {
        if (own.names().contains(name)) {
          session.logins().forget(session.profiles().get(name));
        }
        own.delete(name);
        return Result.nothing();
      }
    }
    if (action.equals("set") && session.profile().name().equals(name)) {
      // What it says of settings holds at once; its client stays as it is until the next start.
      session.use(name);
    }
    return done(call, action, name);
  }

  private static String copied(Invocation call) {
    return call.optional("from")
        .orElseThrow(
            () ->
                ShellException.usage(
                    ErrorCodes.ARGUMENTS, "Cannot run profile", "--from is missing", USAGE));
  }

  private static Result done(Invocation call, String action, String name) {
    var choice = choice(call, name);
    var words = action.equals("use") ? "Using " : "Kept the profile ";
    return Result.done(
        words + name(choice) + ", " + choice.profile().endpoints().api() + ".", VIEW, choice);
  }

  private static String name(Choice choice) {
    return choice.profile().name();
  }

  private static Choice choice(Invocation call, String name) {
    var profile = call.session().profiles().get(name);
    return new Choice(profile, profile.name().equals(call.session().profile().name()));
  }

  private static List<Choice> choices(Invocation call) {
    var choices = new ArrayList<Choice>();
    for (var name : call.session().profiles().names()) {
      choices.add(choice(call, name));
    }
    return choices;
  }
}
