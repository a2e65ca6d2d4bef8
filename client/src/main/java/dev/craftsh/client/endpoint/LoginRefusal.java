package dev.craftsh.client.endpoint;

import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.InvalidResponse;
import dev.craftsh.client.error.LoginRejected;
import dev.craftsh.client.error.OtpRequired;
import dev.craftsh.client.error.Problem;
import dev.craftsh.client.http.ErrorAnswer;
import dev.craftsh.client.http.StoreAnswer;
import dev.craftsh.client.model.StoreError;
import java.util.Locale;

/**
 * The login service's ways to say no, in either of its spellings (contract/store-api.md §1,
 * contract/auth.md §6.2).
 */
final class LoginRefusal {
  private static final String WHAT = "Cannot log in";

  private LoginRefusal() {}

  /** Does nothing unless the answer is a refusal of the login itself. */
  static void check(StoreAnswer answer) {
    if (answer.status() >= 400 && answer.status() < 500) {
      refuse(answer, ErrorAnswer.of(answer.text()));
    }
  }

  private static void refuse(StoreAnswer answer, ErrorAnswer error) {
    if (wantsOtp(error)) {
      String why = "Your account requires a one-time password. Please enter your OTP.";
      String remedy = "log in again with the one-time password too";
      throw new OtpRequired(problem(answer, error, ErrorCode.OTP_REQUIRED, why, remedy));
    }
    String code = code(error);
    if (code.isEmpty()) {
      String why = "the answer (status " + answer.status() + ") is not the login service's";
      String remedy = "check the login service's address, and whether a proxy stands in between";
      throw new InvalidResponse(problem(answer, error, ErrorCode.INVALID_RESPONSE, why, remedy));
    }
    if (code.equals("TWOFACTOR_FAILURE") || error.has("twofactor-failure")) {
      String remedy = "enter the one-time password that is shown now";
      throw new LoginRejected(
          problem(answer, error, ErrorCode.OTP_REJECTED, message(error), remedy));
    }
    if (answer.status() == 400 || answer.status() == 401 || answer.status() == 403) {
      throw new LoginRejected(
          problem(answer, error, ErrorCode.LOGIN_REJECTED, message(error), remedy(code)));
    }
  }

  private static String code(ErrorAnswer error) {
    if (error.topLevelCode().isEmpty() && !error.errors().isEmpty()) {
      return error.errors().get(0).code();
    }
    return error.topLevelCode();
  }

  private static boolean wantsOtp(ErrorAnswer error) {
    if (asksForOtp(error.topLevelCode(), error.topLevelMessage())) {
      return true;
    }
    for (StoreError one : error.errors()) {
      if (asksForOtp(one.code(), one.message())) {
        return true;
      }
    }
    return false;
  }

  private static boolean asksForOtp(String code, String message) {
    String spelled = code.toLowerCase(Locale.ROOT).replace('_', '-');
    return spelled.contains("twofactor-required")
        || message.toLowerCase(Locale.ROOT).contains("otp required");
  }

  private static String message(ErrorAnswer error) {
    for (StoreError one : error.errors()) {
      if (!one.message().isEmpty()) {
        return one.message();
      }
    }
    return error.topLevelMessage().isEmpty()
        ? "Ubuntu One credentials were rejected. Check your password and OTP."
        : error.topLevelMessage();
  }

  private static String remedy(String code) {
    return switch (code) {
      case "PASSWORD_POLICY_ERROR" -> "change the password on the login service's web page";
      case "ACCOUNT_SUSPENDED", "ACCOUNT_DEACTIVATED" -> "ask the login service's support";
      default -> "check the e-mail address and the password";
    };
  }

  private static Problem problem(
      StoreAnswer answer, ErrorAnswer error, ErrorCode code, String why, String remedy) {
    return Problem.of(code, WHAT, why, remedy)
        .answered(answer.status(), answer.requestId(), error.errors());
  }
}
