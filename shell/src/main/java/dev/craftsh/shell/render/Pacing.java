package dev.craftsh.shell.render;

/** How much of a long result somebody at a terminal is shown at once; others get all of it. */
public enum Pacing {
  /** All: the line itself said what it wants. */
  WHOLE,
  /** All, unless nobody could read that many rows. */
  PATIENT,
  /** A table by pages. */
  PAGED,
  /** Whatever the format: Java may give things without end. */
  ALWAYS
}
