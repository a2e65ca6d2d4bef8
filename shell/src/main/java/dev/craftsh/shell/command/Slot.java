package dev.craftsh.shell.command;

/** What kind of word belongs in a place of a command line; completion asks for it. */
public enum Slot {
  PACKAGE,
  REVISION,
  CHANNEL,
  /** A channel that has a release. */
  OPEN_CHANNEL,
  TRACK,
  RESOURCE,
  RESOURCE_REVISION,
  PROFILE,
  COMMAND,
  FILE,
  /** Nothing that could be listed. */
  FREE
}
