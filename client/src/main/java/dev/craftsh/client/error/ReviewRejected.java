package dev.craftsh.client.error;

/** The store reviewed an upload and refused it; {@link #errors()} are its reasons. */
public final class ReviewRejected extends StoreException {
  private static final long serialVersionUID = 1L;

  /** Fails with this to say. */
  public ReviewRejected(Problem problem) {
    super(problem);
  }
}
