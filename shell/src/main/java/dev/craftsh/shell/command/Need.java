package dev.craftsh.shell.command;

/** What a command cannot do its work without. */
public enum Need {
  /** Some store; anybody may ask it. */
  STORE,
  /** A login at the store. */
  LOGIN,
  /** The Snap Store or one of its kind. */
  SNAPS,
  /** Charmhub or a store of its kind. */
  CHARMS
}
