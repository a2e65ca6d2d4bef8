package dev.craftsh.shell.config;

/** Which editor's keys the prompt has. */
public enum EditingMode {
  EMACS,
  VI
}
