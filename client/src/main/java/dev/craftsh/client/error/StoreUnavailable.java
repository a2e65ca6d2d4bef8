package dev.craftsh.client.error;

/** The store has trouble of its own (status 500 and above), also after the retries. */
public final class StoreUnavailable extends StoreException {
  private static final long serialVersionUID = 1L;

  /** Fails with this to say. */
  public StoreUnavailable(Problem problem) {
    super(problem);
  }
}
