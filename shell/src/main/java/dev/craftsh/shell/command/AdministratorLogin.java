package dev.craftsh.shell.command;

import dev.craftsh.client.auth.LoginRequest;
import dev.craftsh.client.auth.Secret;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import java.util.List;

/**
 * The login at a store on premises. It has no accounts of its own to log in with: its administrator
 * exports a macaroon, which snapcraft takes from a variable.
 */
final class AdministratorLogin {
  private static final String VARIABLE = "SNAPCRAFT_ADMIN_MACAROON";
  private static final List<String> FOR_ACCOUNTS =
      List.of("web", "email", "otp", "permissions", "packages", "channels", "ttl");

  private AdministratorLogin() {}

  /** Logs in with a macaroon from a file, the variable or the person; gives what is exported. */
  static String run(Invocation call) {
    for (var flag : FOR_ACCOUNTS) {
      if (call.has(flag)) {
        throw ShellException.usage(
            ErrorCodes.VALUE,
            "Cannot log in",
            "a store on premises takes no --"
                + flag
                + ": it knows its administrator's macaroon only",
            "leave it out");
      }
    }
    var macaroon = macaroon(call);
    try {
      return LoginCommand.send(call, LoginRequest.offline(macaroon));
    } finally {
      macaroon.wipe();
    }
  }

  private static Secret macaroon(Invocation call) {
    var host = call.session().host();
    var file = call.optional(LoginDialog.PASSWORD_FILE);
    if (file.isPresent()) {
      return LoginDialog.firstLine(host.path(file.get()));
    }
    return host.variable(VARIABLE)
        .map(text -> Secret.of(text.strip()))
        .orElseGet(
            () ->
                call.session().secret("The administrator's macaroon: ", LoginDialog.PASSWORD_FLAG));
  }
}
