package dev.craftsh.shell.session;

/**
 * Somebody asked to leave the shell or the script. An error by type, so that a script's {@code
 * catch (Exception)} does not swallow it; it has no trace because it is no failure.
 */
public final class ExitRequested extends Error {
  private final int status;

  public ExitRequested(int status) {
    super("exit " + status, null, false, false);
    this.status = status;
  }

  public int status() {
    return status;
  }
}
