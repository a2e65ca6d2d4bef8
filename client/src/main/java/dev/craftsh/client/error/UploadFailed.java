package dev.craftsh.client.error;

/** The storage service did not accept the file. */
public final class UploadFailed extends StoreException {
  private static final long serialVersionUID = 1L;

  /** Fails with this to say. */
  public UploadFailed(Problem problem) {
    super(problem);
  }
}
