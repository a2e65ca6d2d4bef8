package dev.craftsh.client.error;

/**
 * The store answered with something that cannot be understood: HTML, a cut or empty body, a missing
 * key, a wrong type.
 */
public final class InvalidResponse extends StoreException {
  private static final long serialVersionUID = 1L;

  /** Fails with this to say. */
  public InvalidResponse(Problem problem) {
    super(problem);
  }
}
