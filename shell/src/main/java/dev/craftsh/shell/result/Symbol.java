package dev.craftsh.shell.result;

/** A mark that stands for a word. */
public record Symbol(String unicode, String ascii, String words) implements Drawing {
  /** Before the state that something changes into. */
  public static final Symbol TO = new Symbol("→", "->", "changed");

  @Override
  public String toString() {
    return words;
  }
}
