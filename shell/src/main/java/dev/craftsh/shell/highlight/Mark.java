package dev.craftsh.shell.highlight;

/**
 * A part of a line that stands for something.
 *
 * @param start offset of its first character
 * @param end offset after its last one
 */
public record Mark(Part part, int start, int end) {

  /** What a part of a line is. */
  public enum Part {
    COMMAND,
    FLAG,
    KEYWORD,
    TEXT,
    NUMBER,
    COMMENT
  }
}
