package dev.craftsh.shell.command;

import dev.craftsh.client.auth.Attenuation;
import dev.craftsh.client.auth.LoginRequest;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Result;
import java.util.List;

/** Logs in with an Ubuntu One account, or on a web page; asks for what the flags do not give. */
final class LoginCommand implements Command {
  private static final CommandSpec SPEC =
      LoginLimits.flags(CommandSpec.named("login").summary("Log in with an Ubuntu One account"))
          .flag("web", "log in on a web page instead, for stores that still have one")
          .option("email", ' ', "ADDRESS", Slot.FREE, "the account's e-mail address")
          .option(
              LoginDialog.PASSWORD_FILE,
              ' ',
              "FILE",
              Slot.FILE,
              "read the password from a file; on premises, the macaroon")
          .option("otp", ' ', "CODE", Slot.FREE, "the one-time password, for accounts with one")
          .option("export", ' ', "FILE", Slot.FILE, "also write the login to a new file, for CI")
          .flag("switch", "with a client of its own: what holds the old one is closed")
          .example("login --email me@example.org")
          .example("login --email me@example.org --export ./login.txt")
          .needs(Need.STORE)
          .gives(LoginCommand::columns)
          .build();

  /** Who is logged in now. */
  record LoggedIn(String username, String email, String profile) {}

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  private static String exported(Invocation call, Attenuation limits) {
    if (call.session().profile().endpoints().onPremises()) {
      return AdministratorLogin.run(call);
    }
    return call.has("web") ? onAWebPage(call, limits) : withAnAccount(call, limits);
  }

  private static String withAnAccount(Invocation call, Attenuation limits) {
    var email =
        call.optional("email")
            .orElseGet(() -> call.session().ask("E-mail address: ", "--email ADDRESS"));
    return new LoginDialog(call, email, limits).run();
  }

  private static String onAWebPage(Invocation call, Attenuation limits) {
    for (var flag : List.of("email", "password-file", "otp")) {
      if (call.has(flag)) {
        throw ShellException.usage(
            ErrorCodes.VALUE,
            "Cannot log in",
            "--web takes no --" + flag + ": that is asked on the web page",
            "leave one of them out");
      }
    }
    if (call.session().settings().nonInteractive()) {
      throw ShellException.answerNeeded(
          "the login on the web page", "--email ADDRESS --password-file FILE instead of --web");
    }
    var request = LoginRequest.candid(call.session().logins().browser()).withAttenuation(limits);
    return send(call, request);
  }

  /** In place of the login that is there, or beside it until it is complete. */
  static String send(Invocation call, LoginRequest request) {
    return call.has("switch")
        ? call.session().logins().switchTo(request)
        : call.session().logins().login(request);
  }

  @Override
  public Result run(Invocation call) {
    var limits = LoginLimits.of(call);
    call.session().logins().prepare();
    var export = call.optional("export").map(name -> new CredentialsFile(call, name));
    var exported = exported(call, limits);
    export.ifPresent(file -> file.write(exported));
    var account = call.store().whoami().account();
    return Result.done(
        "Logged in as " + account.username() + ", " + call.session().logins().keptWhere() + ".",
        LoginCommand::columns,
        new LoggedIn(account.username(), account.email(), call.session().profile().name()));
  }

  static List<Column<LoggedIn>> columns() {
    return List.of(
        Column.<LoggedIn>of("username", LoggedIn::username).saying("who is logged in"),
        Column.<LoggedIn>of("email", LoggedIn::email).saying("the e-mail address"),
        Column.<LoggedIn>of("profile", LoggedIn::profile).saying("at which store"));
  }
}
