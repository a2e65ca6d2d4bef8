package dev.craftsh.shell.interpreter;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.Failed;
import dev.craftsh.shell.failure.Failures;
import dev.craftsh.shell.failure.ShellException;

/** A text ends in the middle of a statement, which begins at this line and column, from 1. */
public final class Unfinished extends Failed {
  private final int line;
  private final int column;

  Unfinished(String firstLine, int line, int column) {
    super(
        Failures.of(
            ShellException.failed(
                ErrorCodes.INCOMPLETE,
                "The text ends in the middle of a statement",
                "what begins with \"" + firstLine + "\" is never finished",
                "look for a missing bracket, brace or quote")));
    this.line = line;
    this.column = column;
  }

  public int line() {
    return line;
  }

  public int column() {
    return column;
  }
}
