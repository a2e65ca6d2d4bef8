package dev.craftsh.client.error;

/**
 * The credentials are good but do not permit this (status 403, or 401 with a missing permission).
 */
public final class Forbidden extends StoreException {
  private static final long serialVersionUID = 1L;

  /** Fails with this to say. */
  public Forbidden(Problem problem) {
    super(problem);
  }
}
