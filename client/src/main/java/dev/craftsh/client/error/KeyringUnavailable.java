package dev.craftsh.client.error;

/** The place where logins are kept cannot be read or written. */
public final class KeyringUnavailable extends StoreException {
  private static final long serialVersionUID = 1L;

  /** Fails with this to say. */
  public KeyringUnavailable(Problem problem) {
    super(problem);
  }
}
