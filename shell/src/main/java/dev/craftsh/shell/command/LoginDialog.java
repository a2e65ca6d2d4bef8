package dev.craftsh.shell.command;

import dev.craftsh.client.auth.Attenuation;
import dev.craftsh.client.auth.LoginRequest;
import dev.craftsh.client.auth.Secret;
import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.LoginRejected;
import dev.craftsh.client.error.OtpRequired;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The questions of a login: a one-time password only once the store wants one, three tries, and no
 * password twice when it was the one-time password that was wrong.
 */
final class LoginDialog {
  private static final int TRIES = 3;
  static final String PASSWORD_FILE = "password-file";
  static final String PASSWORD_FLAG = "--" + PASSWORD_FILE + " FILE";
  private static final String OTP_FLAG = "--otp CODE";

  private final Invocation call;
  private final String email;
  private final Attenuation limits;
  private @Nullable Secret otp;
  private String exported = "";

  LoginDialog(Invocation call, String email, Attenuation limits) {
    this.limits = limits;
    this.call = call;
    this.email = email;
    otp = call.optional("otp").map(Secret::of).orElse(null);
  }

  /** Asks and logs in; gives the credentials as they are exported. */
  String run() {
    var password = password();
    try {
      int left = TRIES;
      while (!succeeds(password, --left)) {
        if (otp == null) {
          password.wipe();
          password = call.session().secret("Password: ", PASSWORD_FLAG);
        }
      }
      return exported;
    } finally {
      password.wipe();
      if (otp != null) {
        otp.wipe();
      }
    }
  }

  /** Tries once; after a refusal that another answer may mend, says so and returns false. */
  private boolean succeeds(Secret password, int triesLeft) {
    try {
      attempt(password);
      return true;
    } catch (LoginRejected rejected) {
      boolean otpWasWrong = rejected.code() == ErrorCode.OTP_REJECTED;
      boolean given = call.has(otpWasWrong ? "otp" : PASSWORD_FILE);
      if (triesLeft == 0 || given || !call.session().canAsk()) {
        throw rejected;
      }
      call.progress().phase(rejected.why() + "; try again");
      otp = otpWasWrong ? call.session().secret("One-time password: ", OTP_FLAG) : null;
      return false;
    }
  }

  private void attempt(Secret password) {
    var request = LoginRequest.ubuntuOne(email, password).withAttenuation(limits);
    try {
      exported = LoginCommand.send(call, otp == null ? request : request.withOtp(otp));
    } catch (OtpRequired required) {
      otp = call.session().secret("One-time password: ", OTP_FLAG);
      exported = LoginCommand.send(call, request.withOtp(otp));
    }
  }

  private Secret password() {
    var file = call.optional(PASSWORD_FILE);
    return file.isPresent()
        ? firstLine(call.session().host().path(file.get()))
        : call.session().secret("Password: ", PASSWORD_FLAG);
  }

  static Secret firstLine(Path file) {
    try (var lines = Files.newBufferedReader(file)) {
      var line = lines.readLine();
      return Secret.of(line == null ? "" : line);
    } catch (IOException unreadable) {
      throw ShellException.failed(
          ErrorCodes.FILE,
          "Cannot read the password from " + file,
          "it is no readable file",
          "check its name and permissions");
    }
  }
}
