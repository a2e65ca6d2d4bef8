package dev.craftsh.shell.config;

/** The store that the embedded one begins as. */
public enum Sandbox {
  CHARM,
  SNAP
}
