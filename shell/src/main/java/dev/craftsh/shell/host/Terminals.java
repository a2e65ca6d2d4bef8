package dev.craftsh.shell.host;

/**
 * Which standard streams are terminals, and how wide the screen is.
 *
 * @param width columns; 80 where nobody knows
 */
public record Terminals(boolean in, boolean out, boolean err, int width) {

  public static final Terminals NONE = new Terminals(false, false, false, 80);
}
