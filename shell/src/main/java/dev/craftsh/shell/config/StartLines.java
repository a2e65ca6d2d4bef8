package dev.craftsh.shell.config;

/** What begins with the user's own lines, {@code rc.jsh}. */
public enum StartLines {
  /** The prompt alone. */
  PROMPT,
  /** Scripts, {@code -e} and single commands, too. */
  ALWAYS,
  /** Nothing. */
  NEVER
}
