package dev.craftsh.client.error;

/** The account wants a one-time password; log in again with {@code LoginRequest.withOtp}. */
public final class OtpRequired extends StoreException {
  private static final long serialVersionUID = 1L;

  /** Fails with this to say. */
  public OtpRequired(Problem problem) {
    super(problem);
  }
}
