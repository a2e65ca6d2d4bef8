package dev.craftsh.shell.result;

/** How good it is what a cell says, for readers who see colours. */
public enum Tone {
  PLAIN,
  GOOD,
  DOUBTFUL,
  BAD
}
