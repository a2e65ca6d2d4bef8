package dev.craftsh.client.error;

/** An argument cannot be right; nothing was sent. */
public final class InvalidInput extends StoreException {
  private static final long serialVersionUID = 1L;

  /** Fails with this to say. */
  public InvalidInput(Problem problem) {
    super(problem);
  }

  /** An argument that breaks a rule. */
  public static InvalidInput because(String what, String why, String remedy) {
    return new InvalidInput(Problem.of(ErrorCode.INVALID_INPUT, what, why, remedy));
  }

  /** A text that is not a channel. */
  public static InvalidInput channel(String text) {
    return new InvalidInput(
        Problem.of(
            ErrorCode.CHANNEL_MALFORMED,
            "\"" + text + "\" is not a channel",
            "a channel is a risk, with an optional track before it and an optional branch after it",
            "write for example edge, 2.0/candidate or beta/fix-7; risks are stable, candidate, beta, edge"));
  }
}
