package dev.craftsh.shell.command;

import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Result;
import java.util.List;

/** Logs in with an Ubuntu One account; asks for what the flags do not give. */
final class LoginCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("login")
          .summary("Log in with an Ubuntu One account")
          .option("email", ' ', "ADDRESS", Slot.FREE, "the account's e-mail address")
          .option("password-file", ' ', "FILE", Slot.FILE, "read the password from a file")
          .option("otp", ' ', "CODE", Slot.FREE, "the one-time password, for accounts with one")
          .option("export", ' ', "FILE", Slot.FILE, "also write the login to a new file, for CI")
          .example("login --email me@example.org")
          .build();

  /** Who is logged in now. */
  record LoggedIn(String username, String email, String profile) {}

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    // Opens the place where the login will be kept: a locked keyring is told before any question.
    call.store();
    var export = call.optional("export").map(name -> new CredentialsFile(call, name));
    var email =
        call.optional("email")
            .orElseGet(() -> call.session().ask("E-mail address: ", "--email ADDRESS"));
    var exported = new LoginDialog(call, email).run();
    export.ifPresent(file -> file.write(exported));
    var account = call.store().whoami().account();
    return Result.done(
        "Logged in as " + account.username() + ", " + call.session().keptWhere() + ".",
        () ->
            List.of(
                Column.of("username", LoggedIn::username),
                Column.of("email", LoggedIn::email),
                Column.of("profile", LoggedIn::profile)),
        new LoggedIn(account.username(), account.email(), call.session().profile().name()));
  }
}
