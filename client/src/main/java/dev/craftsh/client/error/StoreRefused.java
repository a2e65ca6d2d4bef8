package dev.craftsh.client.error;

/**
 * The store refused for a reason that has no type of its own; {@link #errors()} and {@link
 * #status()} say more.
 */
public final class StoreRefused extends StoreException {
  private static final long serialVersionUID = 1L;

  /** Fails with this to say. */
  public StoreRefused(Problem problem) {
    super(problem);
  }
}
