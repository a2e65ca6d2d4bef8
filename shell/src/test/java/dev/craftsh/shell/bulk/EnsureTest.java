package dev.craftsh.shell.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.SandboxedTest;
import org.junit.jupiter.api.Test;

class EnsureTest extends SandboxedTest {

  private long releases() {
    return sandbox.log().stream()
        .filter(line -> line.contains("POST") && line.contains("/releases"))
        .count();
  }

  @Test
  void whatIsSoAlreadyIsLeftAlone() {
    assertThat(shell.type("ensure hello latest/stable=4"))
        .succeeded()
        .stdoutIs("name\tchannel\trevision\tchanged\nhello\tlatest/stable\t4\tfalse\n");
    assertThat(releases()).isZero();
  }

  @Test
  void whatIsNotSoIsReleasedOnce() {
    var line = "ensure hello latest/beta=5 latest/stable=4 -o csv --no-header";

    assertThat(shell.type(line))
        .succeeded()
        .stdoutIs("hello,latest/beta,5,true\nhello,latest/stable,4,false\n");
    assertThat(shell.type(line))
        .succeeded()
        .stdoutIs("hello,latest/beta,5,false\nhello,latest/stable,4,false\n");
    assertThat(releases()).isEqualTo(1);
  }

  @Test
  void aHyphenCloses() {
    var line = "ensure hello latest/edge=- -o csv --no-header";

    assertThat(shell.type(line)).succeeded().stdoutIs("hello,latest/edge,,true\n");
    assertThat(shell.type(line)).succeeded().stdoutIs("hello,latest/edge,,false\n");
    assertThat(shell.type("status hello --track latest").stdout())
        .doesNotContain("latest/edge\topen");
  }

  @Test
  void snapsAreEnsuredForEachArchitecture() {
    assertThat(shell.type("profile use snap")).succeeded();
    assertThat(shell.type("ensure hello latest/beta=3 -o csv --no-header"))
        .succeeded()
        .stdoutIs("hello,latest/beta,3,true\n");
    assertThat(shell.type("ensure hello latest/beta=3 -o csv --no-header"))
        .succeeded()
        .stdoutIs("hello,latest/beta,3,false\n");
  }

  @Test
  void whatCannotBeEnsuredIsRefused() {
    for (var line :
        new String[] {
          "ensure hello", "ensure hello stable", "ensure hello stable=x", "ensure hello x/y/z/q=1"
        }) {
      assertThat(shell.type(line)).exitedWith(ExitStatus.USAGE);
    }
    assertThat(shell.type("ensure hello latest/stable=99")).exitedWith(ExitStatus.FAILED);
    assertThat(shell.with("--read-only").start("ensure", "hello", "latest/stable=4"))
        .exitedWith(ExitStatus.USAGE);
  }
}
