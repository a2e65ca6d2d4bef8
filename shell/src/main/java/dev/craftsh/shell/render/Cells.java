package dev.craftsh.shell.render;

import java.util.OptionalInt;

/**
 * How much of a value one cell of a table shows.
 *
 * @param widest what no column of texts may be wider than; empty for as wide as there is room
 * @param whole whether texts that are longer than their column go on below, instead of being cut
 */
public record Cells(OptionalInt widest, boolean whole) {
  /** As much as there is room for. */
  public static final Cells USUAL = new Cells(OptionalInt.empty(), false);

  /** Less would be a mark that something was cut, and nothing else. */
  public static final int NARROWEST = 4;

  /** What one line wishes, and where it says nothing, what holds for all. */
  Cells or(Cells others) {
    return new Cells(widest.isPresent() ? widest : others.widest, whole || others.whole);
  }

  /** The width of a column whose longest text is that wide. */
  int within(int natural) {
    return widest.isPresent() ? Math.min(natural, widest.getAsInt()) : natural;
  }
}
