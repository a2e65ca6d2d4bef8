package dev.craftsh.shell.render;

import java.util.Optional;

/** How somebody wants to see things; the answers may change while a shell runs. */
public interface Appearance {

  /** Empty where the terminal decides. */
  Optional<OutputFormat> output();

  ColorMode color();

  Ground theme();

  /** How much of a value a cell of a table shows. */
  Cells cells();

  /** Whether nothing is said but errors. */
  boolean quiet();

  /** How the progress of long work is shown. */
  Bars bars();

  /** From 0 to 3. */
  int verbosity();

  /** Whether nothing may be drawn, because it is read aloud. */
  boolean accessible();

  /** The command line of the pager; empty for none. */
  String pager();
}
