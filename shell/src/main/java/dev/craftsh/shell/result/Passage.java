package dev.craftsh.shell.result;

/** A text of somebody's own, such as code, whose lines a table keeps apart. */
public record Passage(String text) {
  @Override
  public String toString() {
    return text;
  }
}
