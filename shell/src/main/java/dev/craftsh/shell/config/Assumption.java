package dev.craftsh.shell.config;

/** What a person says about changes of which the store does not show what became of them. */
public enum Assumption {
  NONE,
  APPLIED,
  NOT_APPLIED
}
