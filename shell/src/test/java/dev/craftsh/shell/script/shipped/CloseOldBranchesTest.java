package dev.craftsh.shell.script.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import org.junit.jupiter.api.Test;

class CloseOldBranchesTest extends ShippedScript {

  CloseOldBranchesTest() {
    super("close-old-branches.jsh");
  }

  private void fill() {
    ago(
        20,
        () ->
            sandbox
                .charm("branchy")
                .upload(1)
                .release("edge", 1)
                .release("edge/fix-1", 1)
                .release("edge/try-1", 1));
    ago(2, () -> sandbox.charm("branchy").release("edge/fix-2", 1));
  }

  @Test
  void oldBranchesAreClosedAndNothingElse() {
    fill();

    assertThat(run())
        .succeeded()
        .stdoutContains("branchy\tlatest/edge/fix-1", "branchy\tlatest/edge/try-1")
        .nowhereContains("fix-2");
    assertThat(channels("branchy")).containsExactly("latest/edge/fix-2=1", "latest/edge=1");
    assertThat(run()).succeeded().nowhereContains("branchy");
  }

  @Test
  void onlyBranchesOfTheGivenAgeAndNameAreClosed() {
    fill();

    assertThat(run("branchy", "-D", "older=30d")).succeeded().nowhereContains("fix-1");
    assertThat(run("branchy", "-D", "older=1d", "-D", "only=fix-")).succeeded();
    assertThat(channels("branchy")).containsExactly("latest/edge/try-1=1", "latest/edge=1");
  }

  @Test
  void aPackageThatFailsKeepsNoOtherFromBeingDone() {
    fill();

    assertThat(run("nobodys", "branchy"))
        .exitedWith(ExitStatus.PARTLY_DONE)
        .stdoutContains("nobodys\t\t\tfailed", "fix-1");
    assertThat(channels("branchy")).containsExactly("latest/edge/fix-2=1", "latest/edge=1");
    assertThat(run("nobodys")).exitedWith(ExitStatus.FAILED);
  }

  @Test
  void aPackageOfWhichNobodyKnowsIsNoFailedOne() {
    fill();
    loseTheNextAnswer(1);

    assertThat(run("branchy"))
        .exitedWith(ExitStatus.OUTCOME_UNKNOWN)
        .stdoutContains("branchy\t\t\tunknown")
        .stderrContains("1 of 1 packages");
  }

  @Test
  void branchesOfSnapsAreClosedToo() {
    ago(20, () -> sandbox.snap("branchy").upload(1).release("edge/fix-1", 1));

    assertThat(runIn("snap", "branchy")).succeeded().stdoutContains("latest/edge/fix-1");
    assertThat(runIn("snap", "branchy")).succeeded().nowhereContains("fix-1");
  }
}
