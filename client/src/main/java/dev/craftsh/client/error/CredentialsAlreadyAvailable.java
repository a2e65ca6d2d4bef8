package dev.craftsh.client.error;

/**
 * Somebody is logged in already, and the login was not asked to replace that (contract/auth.md
 * §9.3).
 */
public final class CredentialsAlreadyAvailable extends StoreException {
  private static final long serialVersionUID = 1L;

  /** Fails with this to say. */
  public CredentialsAlreadyAvailable(Problem problem) {
    super(problem);
  }

  /** The store keeps a login for this application and host. */
  public static CredentialsAlreadyAvailable of(String application, String host) {
    return new CredentialsAlreadyAvailable(
        Problem.of(
            ErrorCode.CREDENTIALS_ALREADY_AVAILABLE,
            "Cannot log in",
            "Credentials found for " + Quoted.text(application) + " on " + Quoted.text(host) + ".",
            "log out first, or ask for the login to be replaced"));
  }
}
