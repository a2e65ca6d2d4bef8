package dev.craftsh.shell.workspace;

/** What a typed piece of Java did to what is declared. */
public record News(Declaration declaration, Event event) {

  /** What became of the declaration. */
  public enum Event {
    CREATED,
    /** It took the place of an earlier one. */
    REPLACED,
    /** A variable lost its value, because its type was replaced. */
    RESET
  }
}
