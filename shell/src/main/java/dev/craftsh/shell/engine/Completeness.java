package dev.craftsh.shell.engine;

/**
 * How the first statement of a text ends.
 *
 * @param source the first statement, with a missing final semicolon added
 * @param remaining what follows it
 */
public record Completeness(State state, String source, String remaining) {

  public enum State {
    /** A whole statement. */
    COMPLETE,
    /** A whole statement but for its semicolon, which {@code source} has. */
    SEMICOLON_MISSING,
    /** More lines are needed. */
    INCOMPLETE,
    /** No continuation makes it Java. */
    INVALID,
    /** Blanks and comments only. */
    EMPTY
  }

  /** Whether the statement can be run as it is. */
  public boolean isRunnable() {
    return state == State.COMPLETE || state == State.SEMICOLON_MISSING;
  }
}
