package dev.craftsh.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.sandbox.SandboxStore;
import dev.craftsh.shell.testkit.SandboxedTest;
import dev.craftsh.shell.testkit.TestShell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TourTest extends SandboxedTest {
  private static final String ASKED = "Enter goes on, q leaves";

  @Test
  void withoutATerminalItIsShownAtOnceInAStoreOfItsOwn() {
    try (var store = SandboxStore.start();
        var outside = TestShell.withStore(store, directory)) {
      var run = outside.with("-p", "snap", "--read-only").start("tour");

      assertThat(run).succeeded();
      assertThat(run)
          .stdoutContains("1/10", "sandbox-charm> names", "hello", "10/10", "exit-status")
          .stdoutContains("latest/candidate", "That was the tour")
          .stderrContains("did you mean \"status\"?");
      assertThat(run.stderr()).doesNotContain("read-only", "BUG-");
    }
  }

  @Test
  void everyStepButTheOneThatShowsAMistakeWorks() {
    var run = shell.type("tour");
    assertThat(run).succeeded();
    assertThat(run.stderr().lines().filter(line -> line.matches(".*\\[[A-Z]+-[A-Z-]+\\]")))
        .hasSize(1);
  }

  @Test
  void aPersonGoesOnStepByStepAndLeavesWithQ() {
    shell.answering("", "", "q");
    var run = shell.type("tour");

    assertThat(run).succeeded().stdoutContains("3/10", "tour shows it again");
    assertThat(run.stdout()).doesNotContain("4/10");
    assertThat(shell.questions()).allMatch(question -> question.contains(ASKED)).hasSize(3);
  }

  @Test
  void theEndOfTheInputLeavesToo() {
    shell.answering("");
    assertThat(shell.type("tour")).succeeded().stdoutContains("tour shows it again");
  }

  @Test
  void neitherTheProfileNorTheLoginNorJavaOfTheSessionIsTouched() {
    assertThat(shell.type("var mine = 41")).succeeded();
    assertThat(shell.type("tour")).succeeded();

    assertThat(shell.type("mine + 1")).stdoutIs("42\n");
    assertThat(shell.shell().session().profile().name()).isEqualTo("sandbox-charm");
  }

  @Test
  void newcomersAreToldOfItOnce() {
    shell.with("--color", "never").terminal(100).variable("TERM", "dumb");
    assertThat(shell.prompting(Repl::serve).start()).stderrContains("New here? tour");
    assertThat(shell.with("-q").prompting(Repl::serve).start().stderr()).doesNotContain("New here");
  }
}
