package dev.craftsh.shell.render;

/** Colours by role; nobody else knows one. */
public interface Theme {

  /** What a piece of text is. */
  enum Role {
    HEADING,
    KEY,
    ERROR,
    CODE,
    HINT,
    GOOD,
    FAINT,
    PROMPT,
    /** A place where everybody gets what is changed. */
    PRODUCTION
  }

  /** The text in the role's style; the number of columns stays the same. */
  String paint(Role role, String text);

  /** No style at all. */
  Theme PLAIN = (role, text) -> text;
}
