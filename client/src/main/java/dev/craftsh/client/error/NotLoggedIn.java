package dev.craftsh.client.error;

/**
 * The store no longer accepts the credentials (status 401): they are expired, revoked or invalid.
 */
public final class NotLoggedIn extends StoreException {
  private static final long serialVersionUID = 1L;

  /** Fails with this to say. */
  public NotLoggedIn(Problem problem) {
    super(problem);
  }
}
