package dev.craftsh.shell.workspace;

/**
 * A piece of Java that was carried out or declared.
 *
 * @param id what {@code /list} calls it
 * @param name of what it declares; empty for a statement
 * @param type of a variable; of a method its type, name and parameters; of a type its kind
 * @param value of a variable, as text; empty for everything else
 * @param awaits what has to be declared before it can be used, in words; empty where nothing has
 */
public record Declaration(
    String id,
    Kind kind,
    State state,
    String name,
    String type,
    String value,
    String source,
    String awaits) {

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

  /** The same with another value. */
  public Declaration withValue(String other) {
    return new Declaration(id, kind, state, name, type, other, source, awaits);
  }

  public boolean isActive() {
    return state == State.ACTIVE;
  }
}
