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
        "Runtime.getRuntime().exit(3)",
        "Runtime.getRuntime().halt(3)",
        "List.of(3).forEach(Runtime.getRuntime()::exit)",
        "BiConsumer<Runtime, Integer> end = Runtime::halt; end.accept(Runtime.getRuntime(), 3);",
        "class End { long all = 1L << 40; void now(Object o) { switch (all > 2 ? 3 : 4) {"
            + " case 3: if (o instanceof Runtime r) { r.halt(3); } break; default: all++; } } }"
            + " new End().now(Runtime.getRuntime());",
        "void end(String how, int by) { int far = 70_000; far += 1000; switch (how) {"
            + " case \"halt\" -> Runtime.getRuntime().halt(by); case \"exit\" -> System.exit(by);"
            + " default -> throw new AssertionError(far); } } end(\"halt\", 3);",
      })
  void anExitOfTheVirtualMachineIsRefusedWhereSomebodySits(String source) {
    shell.terminal(100).with("--color", "never");

    assertThat(shell.type(source))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("System.exit(3) was not carried out", "exit(3) leaves the shell");
  }

  @Test
  void otherCallsOfTheRuntimeStayWhatTheyAre() {
    assertThat(shell.type("var runtime = Runtime.getRuntime(); runtime.maxMemory() > 1000"))
        .stdoutIs("true\n");
    assertThat(shell.type("ToLongFunction<Runtime> free = Runtime::freeMemory")).succeeded();
    assertThat(shell.type("free.applyAsLong(runtime) > 0")).stdoutIs("true\n");
  }

  @Test
  void theConsoleIsRefusedWhereNothingCouldEndItsWaiting() {
    shell.terminal(100).with("--color", "never");

    assertThat(shell.type("System.console().readLine()"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("System.console() is not to be had here", "ask(\"Name? \")");
  }

  @Test
  void anExitOfTheVirtualMachineEndsWhatNobodySitsAt() {
    assertThat(shell.type("System.exit(3)").status()).isEqualTo(3);
    assertThat(shell.type("Runtime.getRuntime().halt(4)").status()).isEqualTo(4);
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
