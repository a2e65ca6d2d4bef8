package dev.craftsh.client.error;

/**
 * A change was sent and its answer was lost. It may or may not have happened, so it was not sent
 * again.
 */
public final class OutcomeUnknown extends StoreException {
  private static final long serialVersionUID = 1L;

  /** Fails with this to say. */
  public OutcomeUnknown(Problem problem) {
    super(problem);
  }
}
