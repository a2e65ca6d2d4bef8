package dev.craftsh.shell.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** {@code --keep-going}: all that can be done is done, and what could not is told at the end. */
class KeepGoingTest extends SandboxedTest {
  private static final String THREE =
      """
      print("one");
      status no-such-package
      throw new IllegalStateException("boom");
      print("two");
      """;

  private void script(String text) throws IOException {
    Files.writeString(directory.resolve("x.jsh"), text);
  }

  @Test
  void eachFailureIsToldAndATableOfThemEndsTheRun() throws IOException {
    script(THREE);

    var run = shell.start("--keep-going", "x.jsh");

    assertThat(run)
        .exitedWith(ExitStatus.PARTLY_DONE)
        .stdoutIs("one\ntwo\n")
        .stderrContains(
            "x.jsh:2:1: ",
            "x.jsh:3:1: The Java code threw IllegalStateException",
            "2 of 4 statements and commands failed");
    var summary = run.stderr().substring(run.stderr().indexOf("2 of 4"));
    assertThat(summary.lines().filter(line -> line.contains("x.jsh:"))).hasSize(2);
    assertThat(summary).contains("x.jsh:2:1", "x.jsh:3:1", "SHELL-JAVA-THREW");
  }

  @Test
  void withoutItTheFirstFailureEndsTheRun() throws IOException {
    script(THREE);

    assertThat(shell.start("x.jsh")).stdoutIs("one\n").nowhereContains("boom", "two");
  }

  @Test
  void nothingToTellIsSuccess() throws IOException {
    script("print(1);\n");

    assertThat(shell.start("--keep-going", "x.jsh")).succeeded().stdoutIs("1\n").stderrIsEmpty();
  }

  @Test
  void aScriptThatJshellRunsGoesOnToo() throws IOException {
    script(THREE + "if (last == null) { }\n");

    assertThat(shell.start("--keep-going", "x.jsh"))
        .exitedWith(ExitStatus.PARTLY_DONE)
        .stdoutIs("one\ntwo\n")
        .stderrContains("2 of 5 statements and commands failed");
  }

  @Test
  void anExitEndsItAllTheSame() throws IOException {
    script("status no-such-package\nexit(9);\nprint(2);\n");

    assertThat(shell.start("--keep-going", "x.jsh")).exitedWith(9).stdoutIsEmpty();
  }
}
