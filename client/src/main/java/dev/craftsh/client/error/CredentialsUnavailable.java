package dev.craftsh.client.error;

/** Nobody is logged in (contract/auth.md §9.3). */
public final class CredentialsUnavailable extends StoreException {
  private static final long serialVersionUID = 1L;

  /** Fails with this to say. */
  public CredentialsUnavailable(Problem problem) {
    super(problem);
  }

  /** Nothing is kept for this application and host. */
  public static CredentialsUnavailable of(String application, String host) {
    return new CredentialsUnavailable(
        Problem.of(
            ErrorCode.CREDENTIALS_UNAVAILABLE,
            "Not logged in",
            "No credentials found for "
                + Quoted.text(application)
                + " on "
                + Quoted.text(host)
                + ".",
            "log in, or give exported credentials"));
  }
}
