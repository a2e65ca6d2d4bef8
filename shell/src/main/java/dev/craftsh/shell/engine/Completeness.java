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

  /** Looks at the first statement of {@code source}; by its shape, no compiler is asked. */
  public static Completeness of(String source) {
    return new SourceText(source).first();
  }

  /** Whether the statement can be run as it is. */
  public boolean isRunnable() {
    return state == State.COMPLETE || state == State.SEMICOLON_MISSING;
  }
}
