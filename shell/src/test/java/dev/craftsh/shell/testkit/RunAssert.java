package dev.craftsh.shell.testkit;

import dev.craftsh.shell.failure.ExitStatus;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** What can be said about a run. */
public final class RunAssert extends AbstractAssert<RunAssert, Run> {

  RunAssert(Run run) {
    super(run, RunAssert.class);
  }

  public RunAssert succeeded() {
    return exitedWith(ExitStatus.OK);
  }

  public RunAssert exitedWith(ExitStatus status) {
    return exitedWith(status.code());
  }

  public RunAssert exitedWith(int status) {
    Assertions.assertThat(actual.status()).as("exit status of %s", actual).isEqualTo(status);
    return this;
  }

  public RunAssert stdoutIs(String text) {
    Assertions.assertThat(actual.stdout()).as("stdout").isEqualTo(text);
    return this;
  }

  public RunAssert stdoutIsEmpty() {
    return stdoutIs("");
  }

  public RunAssert stdoutContains(String... texts) {
    Assertions.assertThat(actual.stdout()).as("stdout").contains(texts);
    return this;
  }

  public RunAssert stderrIs(String text) {
    Assertions.assertThat(actual.stderr()).as("stderr").isEqualTo(text);
    return this;
  }

  public RunAssert stderrIsEmpty() {
    return stderrIs("");
  }

  public RunAssert stderrContains(String... texts) {
    Assertions.assertThat(actual.stderr()).as("stderr").contains(texts);
    return this;
  }

  public RunAssert nowhereContains(String... texts) {
    Assertions.assertThat(actual.stdout() + actual.stderr()).doesNotContain(texts);
    return this;
  }
}
