package dev.craftsh.shell.command;

import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Result;
import java.util.List;

/** Forgets the credentials on this machine. */
final class LogoutCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("logout")
          .summary("Forget the login on this machine")
          .example("logout")
          .example("logout -o json")
          .needs(Need.STORE)
          .gives(LogoutCommand::columns)
          .build();

  /** Which store's login is gone. */
  record LoggedOut(String profile) {}

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    call.session().logins().logout();
    return Result.done(
        "Logged out here. Copies that were exported before stay valid until they expire.",
        LogoutCommand::columns,
        new LoggedOut(call.session().profile().name()));
  }

  private static List<Column<LoggedOut>> columns() {
    return List.of(
        Column.<LoggedOut>of("profile", LoggedOut::profile).saying("whose login is forgotten"));
  }
}
