package dev.craftsh.client.auth;

import java.util.Optional;

/**
 * How to log in. Immutable; its text form shows the e-mail address alone.
 *
 * <pre>{@code
 * LoginRequest.ubuntuOne("me@example.org", password).withOtp(otp).replacingCredentials();
 * }</pre>
 */
public final class LoginRequest {
  private final String email;
  private final Secret password;
  private final Optional<Secret> otp;
  private final Attenuation attenuation;
  private final Optional<String> description;
  private final boolean replacing;

  private LoginRequest(
      String email,
      Secret password,
      Optional<Secret> otp,
      Attenuation attenuation,
      Optional<String> description,
      boolean replacing) {
    this.email = email;
    this.password = password;
    this.otp = otp;
    this.attenuation = attenuation;
    this.description = description;
    this.replacing = replacing;
  }

  /** With an Ubuntu One account. Both stores take it. */
  public static LoginRequest ubuntuOne(String email, Secret password) {
    return new LoginRequest(
        email, password, Optional.empty(), Attenuation.NONE, Optional.empty(), false);
  }

  /** The same with a one-time password; an empty one counts as none. */
  public LoginRequest withOtp(Secret oneTimePassword) {
    Optional<Secret> given = Optional.of(oneTimePassword).filter(secret -> !secret.isEmpty());
    return new LoginRequest(email, password, given, attenuation, description, replacing);
  }

  /** The same, for narrower credentials. */
  public LoginRequest withAttenuation(Attenuation narrower) {
    return new LoginRequest(email, password, otp, narrower, description, replacing);
  }

  /** The same, under this name in the list of logins that the store keeps. */
  public LoginRequest withDescription(String text) {
    return new LoginRequest(email, password, otp, attenuation, Optional.of(text), replacing);
  }

  /**
   * The same, taking the place of a login that exists. Without this a login that exists is an
   * error, as in the reference client. When the new login fails, the old one stays.
   */
  public LoginRequest replacingCredentials() {
    return new LoginRequest(email, password, otp, attenuation, description, true);
  }

  /** The account's e-mail address. */
  public String email() {
    return email;
  }

  /** The account's password. */
  public Secret password() {
    return password;
  }

  /** The one-time password, when one was given. */
  public Optional<Secret> otp() {
    return otp;
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
    return "LoginRequest[" + email + "]";
  }
}
