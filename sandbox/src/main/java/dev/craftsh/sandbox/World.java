package dev.craftsh.sandbox;

/** What a store holds when it starts. */
public enum World {
  /** Believable packages: a charm and a snap called {@code hello}, and some empty names. */
  EXAMPLE,
  /** The accounts, and no package. */
  EMPTY
}
