package dev.craftsh.shell.config;

/** Where a login is kept. */
public enum KeyringKind {
  SYSTEM,
  FILE,
  MEMORY
}
