package dev.craftsh.client.error;

/** The store does not know it, or hides it from these credentials (status 404). */
public final class NotFound extends StoreException {
  private static final long serialVersionUID = 1L;

  /** Fails with this to say. */
  public NotFound(Problem problem) {
    super(problem);
  }
}
