package dev.craftsh.client.error;

/** The name is taken, or something changed meanwhile (status 409). */
public final class Conflict extends StoreException {
  private static final long serialVersionUID = 1L;

  /** Fails with this to say. */
  public Conflict(Problem problem) {
    super(problem);
  }
}
