package dev.craftsh.shell.command;

import dev.craftsh.shell.failure.Failed;
import dev.craftsh.shell.failure.Failure;
import dev.craftsh.shell.failure.Failures;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.Result;

/** A command did its work, and what it found is to be shown; but the outcome is a failure. */
public final class Unsatisfied extends Failed {
  private final transient Result result;

  public Unsatisfied(Result result, ShellException failure) {
    super(Failures.of(failure));
    this.result = result;
  }

  public Unsatisfied(Result result, Failure failure) {
    super(failure);
    this.result = result;
  }

  public Result result() {
    return result;
  }
}
