package dev.craftsh.shell.workspace;

/**
 * A piece of Java that was carried out or declared.
 *
 * @param id what {@code /list} calls it
 * @param name of what it declares; empty for a statement
 * @param type of a variable, or the parameters of a method
 * @param value of a variable, as text; empty for everything else
 */
public record Declaration(
    String id, Kind kind, State state, String name, String type, String value, String source) {

  /** What kind of Java it is. */
  public enum Kind {
    IMPORT,
    VARIABLE,
    /** A value that nobody gave a name, such as {@code $1}. */
    VALUE,
    METHOD,
    TYPE,
    STATEMENT
  }

  /** Whether it still holds. */
  public enum State {
    /** Declared by the shell itself. */
    START,
    ACTIVE,
    /** Replaced or dropped. */
    ENDED,
    REJECTED
  }

  public boolean isActive() {
    return state == State.ACTIVE;
  }
}
