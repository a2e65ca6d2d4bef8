package dev.craftsh.sandbox;

/** What a store holds when it starts. */
public enum World {
  /** Believable packages: a charm and a snap called {@code hello}, and some empty names. */
  EXAMPLE,
  /** The example, a package with 5,000 revisions, one with many tracks, and 2,000 names. */
  BIG,
  /** The accounts, and no package. */
  EMPTY
}
