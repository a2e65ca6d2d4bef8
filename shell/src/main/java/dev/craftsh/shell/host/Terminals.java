package dev.craftsh.shell.host;

import java.util.function.IntSupplier;

/**
 * Which standard streams are terminals, and how wide the screen is.
 *
 * @param columns of the screen, looked up when first needed; 80 where nobody knows
 */
public record Terminals(boolean in, boolean out, boolean err, IntSupplier columns) {

  /** Pipes and files only. */
  public static Terminals none() {
    return new Terminals(false, false, false, () -> 80);
  }
}
