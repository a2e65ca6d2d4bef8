package dev.craftsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.SandboxedTest;
import org.junit.jupiter.api.Test;

class OneShotTest extends SandboxedTest {

  @Test
  void whoamiAsJsonIsOneObjectThatNamesItsSource() {
    var run = shell.start("-o", "json", "whoami");

    assertThat(run).succeeded().stderrIsEmpty();
    assertThat(run.stdout())
        .startsWith("{\"username\": \"")
        .endsWith("\"source\": \"the example account of the embedded store\"}\n");
  }

  @Test
  void anUnknownCommandIsAUsageErrorWithTheNearestName() {
    assertThat(shell.start("statsu", "hello"))
        .exitedWith(ExitStatus.USAGE)
        .stdoutIsEmpty()
        .stderrIs(
            """
            There is no command "statsu"  [SHELL-UNKNOWN-COMMAND]
              why  it is neither a command nor Java
              do   did you mean "status"? "help" lists all commands
            """);
  }

  @Test
  void statusShowsHelloAsATableOnATerminal() {
    var run = shell.terminal(120).with("--color", "never").start("status", "hello");
    System.err.println(run);
    assertThat(run).succeeded();
  }
}
