package dev.craftsh.sandbox.assertion;

/** A text that is not an assertion, or whose signature does not hold; the message says why. */
public final class MalformedAssertion extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedAssertion(String message) {
    super(message);
  }

  /** One sentence for whoever sent it. */
  public String text() {
    String message = getMessage();
    return message == null ? "it is malformed" : message;
  }
}
