package dev.craftsh.shell.engine;

/**
 * Where a piece of source comes from.
 *
 * @param file as the user named it; empty for what was typed
 * @param line from 1
 * @param column from 1
 */
public record SourcePlace(String file, int line, int column) {

  /** What is typed at the prompt has no place that could be named. */
  public static final SourcePlace TYPED = new SourcePlace("", 1, 1);

  /** The place of a line and column counted from 1 in the text that begins here. */
  public SourcePlace within(int textLine, int textColumn) {
    int at = textLine == 1 ? column + textColumn - 1 : textColumn;
    return new SourcePlace(file, line + textLine - 1, at);
  }

  /** As compilers write it: {@code file:line:column}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
