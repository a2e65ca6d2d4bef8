package dev.craftsh.client.error;

/** The stored or given text is not a login. Its message never quotes the text. */
public final class CredentialsNotParseable extends StoreException {
  private static final long serialVersionUID = 1L;

  /** Fails with this to say. */
  public CredentialsNotParseable(Problem problem) {
    super(problem);
  }
}
