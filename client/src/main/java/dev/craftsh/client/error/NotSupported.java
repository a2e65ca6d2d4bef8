package dev.craftsh.client.error;

/** This store, or this client, does not offer the operation; nothing was sent. */
public final class NotSupported extends StoreException {
  private static final long serialVersionUID = 1L;

  /** Fails with this to say. */
  public NotSupported(Problem problem) {
    super(problem);
  }

  /** An operation that one of the stores does not have. */
  public static NotSupported because(String what, String why, String remedy) {
    return new NotSupported(Problem.of(ErrorCode.NOT_SUPPORTED, what, why, remedy));
  }

  /** A change, asked of a client that may only read. */
  public static NotSupported readOnly(String what) {
    return new NotSupported(
        Problem.of(
            ErrorCode.READ_ONLY,
            what,
            "this client may only read, and this would change something in the store",
            "use one that may also write"));
  }
}
