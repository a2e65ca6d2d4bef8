package dev.craftsh.shell.render;

/** How the progress of long work is shown. */
public enum Bars {
  /** Drawn on a terminal, told in lines elsewhere. */
  AUTO,
  LINES,
  NONE
}
