package dev.craftsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.SandboxedTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Java code may do to a shell without taking it down; the login and the variables stay. */
@Timeout(60)
class SnippetDisasterTest extends SandboxedTest {

  @AfterEach
  void theShellIsThereWithItsLogin() {
    assertThat(shell.type("40 + 2")).stdoutContains("42");
    assertThat(shell.type("whoami")).succeeded().stdoutContains("sandbox@example.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "System.exit(3)",
        "List.of(3).forEach(System::exit)",
        "Runnable end = () -> System.exit(3); end.run();",
        "class End { void now() { System.exit(3); } } new End().now();",
      })
  void anExitOfTheVirtualMachineIsRefusedWhereSomebodySits(String source) {
    shell.terminal(100).with("--color", "never");

    assertThat(shell.type(source))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("System.exit(3) was not carried out", "exit(3) leaves the shell");
  }

  @Test
  void anExitOfTheVirtualMachineEndsWhatNobodySitsAt() {
    assertThat(shell.type("System.exit(3)").status()).isEqualTo(3);
  }

  @Test
  void anArrayThatIsTooLargeIsAnExceptionLikeAnyOther() {
    assertThat(shell.type("int kept = 41")).succeeded();
    assertThat(shell.type("new long[Integer.MAX_VALUE][Integer.MAX_VALUE]"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("OutOfMemoryError");
    assertThat(shell.type("kept + 1")).stdoutIs("42\n");
  }

  @Test
  void aRecursionWithoutEndIsShownWithOneFrame() {
    assertThat(shell.type("int deep(int a) { return deep(a + 1); }")).succeeded();
    assertThat(shell.type("deep(0)"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("StackOverflowError");
  }
}
