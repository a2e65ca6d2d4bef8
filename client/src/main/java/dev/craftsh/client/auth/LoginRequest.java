package dev.craftsh.client.auth;

import dev.craftsh.client.error.InvalidInput;
import java.time.Duration;
import java.util.Optional;

/**
 * How to log in. Immutable; its text form shows no secret.
 *
 * <pre>{@code
 * LoginRequest.ubuntuOne("me@example.org", password).withOtp(otp).replacingCredentials();
 * LoginRequest.candid(new DesktopBrowser(environment, System.err::print));
 * }</pre>
 */
public final class LoginRequest {
  private static final Duration TIME_IN_BROWSER = Duration.ofMinutes(10);

  private final LoginMethod method;
  private final Attenuation attenuation;
  private final Optional<String> description;
  private final boolean replacing;

  private LoginRequest(
      LoginMethod method,
      Attenuation attenuation,
      Optional<String> description,
      boolean replacing) {
    this.method = method;
    this.attenuation = attenuation;
    this.description = description;
    this.replacing = replacing;
  }

  private static LoginRequest by(LoginMethod method) {
    return new LoginRequest(method, Attenuation.NONE, Optional.empty(), false);
  }

  /** With an Ubuntu One account. Both stores take it. */
  public static LoginRequest ubuntuOne(String email, Secret password) {
    return by(new LoginMethod.UbuntuOne(email, password, Optional.empty()));
  }

  /** With a macaroon that the administrator of an on-premises store exported. */
  public static LoginRequest offline(Secret macaroon) {
    return by(new LoginMethod.Offline(macaroon));
  }

  /**
   * In the browser, at the Candid service that the store names. The user has ten minutes there. The
   * stores are withdrawing it; prefer Ubuntu One.
   */
  public static LoginRequest candid(BrowserOpener browser) {
    return candid(browser, TIME_IN_BROWSER);
  }

  /**
   * In the browser, at the Candid service that the store names.
   *
   * @param bound how long to wait for the user to be done there
   */
  public static LoginRequest candid(BrowserOpener browser, Duration bound) {
    return by(new LoginMethod.Candid(browser, bound));
  }

  /**
   * The same with a one-time password; an empty one counts as none.
   *
   * @throws InvalidInput unless it is a login with an Ubuntu One account
   */
  public LoginRequest withOtp(Secret oneTimePassword) {
    if (!(method instanceof LoginMethod.UbuntuOne account)) {
      throw InvalidInput.because(
          "Cannot log in",
          "only a login with an Ubuntu One account takes a one-time password here",
          "leave the one-time password out");
    }
    Optional<Secret> given = Optional.of(oneTimePassword).filter(secret -> !secret.isEmpty());
    LoginMethod with = new LoginMethod.UbuntuOne(account.email(), account.password(), given);
    return new LoginRequest(with, attenuation, description, replacing);
  }

  /** The same, for narrower credentials. */
  public LoginRequest withAttenuation(Attenuation narrower) {
    return new LoginRequest(method, narrower, description, replacing);
  }

  /** The same, under this name in the list of logins that the store keeps. */
  public LoginRequest withDescription(String text) {
    return new LoginRequest(method, attenuation, Optional.of(text), replacing);
  }

  /**
   * The same, taking the place of a login that exists. Without this a login that exists is an
   * error, as in the reference client. When the new login fails, the old one stays.
   */
  public LoginRequest replacingCredentials() {
    return new LoginRequest(method, attenuation, description, true);
  }

  /** How the user proves who they are. */
  public LoginMethod method() {
    return method;
  }

  /** What the credentials are to be narrowed to. */
  public Attenuation attenuation() {
    return attenuation;
  }

  /** The name of this login. */
  public Optional<String> description() {
    return description;
  }

  /** Whether a login that exists is replaced. */
  public boolean isReplacing() {
    return replacing;
  }

  @Override
  public String toString() {
    return "LoginRequest[" + method + "]";
  }
}
