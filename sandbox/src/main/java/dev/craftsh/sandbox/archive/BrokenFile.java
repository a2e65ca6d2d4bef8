package dev.craftsh.sandbox.archive;

/** An uploaded file is not what it should be; the message is for its publisher. */
public final class BrokenFile extends Exception {
  private static final long serialVersionUID = 1L;

  BrokenFile(String message) {
    super(message);
  }
}
