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
    assertThat(shell.terminal(120).start("--color", "never", "status", "hello"))
        .succeeded()
        .stderrIsEmpty()
        .stdoutIs(
            """
            Track   Base                  Channel    Version  Revision  Resources
            latest  ubuntu 22.04 (amd64)  stable     3               3  greeting=1
                                          candidate  ↑               ↑
                                          beta       ↑               ↑
                                          edge       ↑               ↑
                    ubuntu 24.04 (amd64)  stable     4               4  greeting=2
                                          candidate  5               5  greeting=2
                                          beta       ↑               ↑
                                          edge       6               6  greeting=2
                    ubuntu 24.04 (arm64)  stable     4               4  greeting=2
                                          candidate  5               5  greeting=2
                                          beta       ↑               ↑
                                          edge       6               6  greeting=2
            1.0     ubuntu 22.04 (amd64)  stable     2               2  greeting=1
                                          candidate  ↑               ↑
                                          beta       ↑               ↑
                                          edge       ↑               ↑
            """);
  }

  @Test
  void colourIsForTerminalsThatWantIt() {
    assertThat(shell.start("status", "hello").stdout()).doesNotContain("\u001b");
    shell.terminal(120);
    assertThat(shell.start("status", "hello").stdout()).startsWith("\u001b[1mTrack");
    assertThat(shell.start("--color", "never", "whoami").stdout()).doesNotContain("\u001b");
    shell.variable("NO_COLOR", "1");
    assertThat(shell.start("status", "hello").stdout()).doesNotContain("\u001b");
    assertThat(shell.start("--color", "always", "nope").stderr()).contains("\u001b[");
  }
}
