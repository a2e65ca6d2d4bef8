package dev.craftsh.shell.interpreter;

/** What a piece of text turned out to be. */
public enum Reading {
  EMPTY,
  COMMAND,
  JAVA,
  /** Shaped like a command line, but no command has that name. */
  UNKNOWN_COMMAND
}
