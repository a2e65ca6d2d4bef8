package dev.craftsh.shell.host;

import java.util.function.IntSupplier;

/**
 * Which standard streams are terminals, and how large the screen is.
 *
 * @param columns of the screen, looked up when first needed; 80 where nobody knows
 * @param rows of the screen, looked up when needed; 24 where nobody knows
 * @param shared whether programs that the shell starts may write to the same streams themselves
 */
public record Terminals(
    boolean in, boolean out, boolean err, IntSupplier columns, IntSupplier rows, boolean shared) {

  /** A screen of the usual height, which other programs do not share. */
  public Terminals(boolean in, boolean out, boolean err, IntSupplier columns) {
    this(in, out, err, columns, () -> 24, false);
  }

  /** Pipes and files only. */
  public static Terminals none() {
    return new Terminals(false, false, false, () -> 80);
  }
}
