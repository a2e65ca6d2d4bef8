package dev.craftsh.client.error;

/** The store could not be reached, or the connection broke before anything could have changed. */
public final class NetworkError extends StoreException {
  private static final long serialVersionUID = 1L;

  /** Fails with this to say. */
  public NetworkError(Problem problem) {
    super(problem);
  }
}
