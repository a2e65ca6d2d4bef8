package dev.craftsh.shell.config;

/** Who chose a value; the later one wins. */
public enum Origin {
  DEFAULT,
  FILE,
  PROFILE,
  ENVIRONMENT,
  FLAG,
  /** Chosen in the shell that runs, for as long as it does. */
  SESSION
}
