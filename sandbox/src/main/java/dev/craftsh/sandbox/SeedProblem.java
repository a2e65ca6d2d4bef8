package dev.craftsh.sandbox;

/**
 * A seed file that cannot be followed; the message names the place in it and what belongs there.
 */
public final class SeedProblem extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  SeedProblem(String place, String expected) {
    super(place + ": " + expected);
  }
}
