package dev.craftsh.client.error;

/**
 * The login service refused. {@link #code()} tells a wrong one-time password ({@link
 * ErrorCode#OTP_REJECTED}) and a login in the browser that nobody finished in time ({@link
 * ErrorCode#LOGIN_TIMED_OUT}) from everything else.
 */
public final class LoginRejected extends StoreException {
  private static final long serialVersionUID = 1L;

  /** Fails with this to say. */
  public LoginRejected(Problem problem) {
    super(problem);
  }
}
