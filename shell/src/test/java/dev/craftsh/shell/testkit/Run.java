package dev.craftsh.shell.testkit;

import org.assertj.core.api.AssertProvider;

/** What one line, or one start of the program, left behind. */
public record Run(int status, String stdout, String stderr) implements AssertProvider<RunAssert> {

  /** Lets {@code assertThat(run)} offer what can be said about a run. */
  @Override
  @Deprecated
  public RunAssert assertThat() {
    return new RunAssert(this);
  }
}
