package dev.craftsh.client.error;

/**
 * The work was cancelled from another thread or by an interrupt. A change that was already sent may
 * still happen.
 */
public final class Cancelled extends StoreException {
  private static final long serialVersionUID = 1L;

  /** Fails with this to say. */
  public Cancelled(Problem problem) {
    super(problem);
  }
}
