package dev.craftsh.shell.render;

/** What the colours are to be seen on. */
public enum Ground {
  /** What the terminal tells. */
  AUTO,
  DARK,
  LIGHT,
  /** No colours at all. */
  NONE
}
