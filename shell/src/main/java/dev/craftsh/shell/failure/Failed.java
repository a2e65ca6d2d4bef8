package dev.craftsh.shell.failure;

/** A failure that was read already, on its way to being shown. */
public class Failed extends RuntimeException {
  private final transient Failure failure;

  public Failed(Failure failure) {
    super(failure.placed(), failure.cause());
    this.failure = failure;
  }

  public final Failure failure() {
    return failure;
  }
}
