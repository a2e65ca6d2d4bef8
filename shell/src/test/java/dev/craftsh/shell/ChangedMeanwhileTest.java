package dev.craftsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.SandboxedTest;
import org.junit.jupiter.api.Test;

/** Changes that are made only if nobody else made one since. */
class ChangedMeanwhileTest extends SandboxedTest {
  private void prepare() {
    sandbox.charm("demo").upload(1, 2, 3).release("edge", 2);
  }

  @Test
  void aReleaseHappensWhenTheChannelHoldsWhatWasSeen() {
    prepare();

    assertThat(shell.type("release demo 3 edge --if-holds 2")).succeeded().stdoutContains("\t2\t3");
    assertThat(shell.type("release demo 1 beta --if-holds nothing"))
        .succeeded()
        .stdoutContains("latest/beta");
  }

  @Test
  void aReleaseOverSomebodyElsesIsRefusedWithAStatusOfItsOwn() {
    prepare();

    assertThat(shell.type("release demo 3 edge --if-holds 1"))
        .exitedWith(ExitStatus.CHANGED_MEANWHILE)
        .stdoutIsEmpty()
        .stderrContains(
            "Did not change latest/edge of demo  [STORE-CHANGED-MEANWHILE]",
            "it holds revision 2, not revision 1");
    assertThat(shell.type("close demo edge --if-holds nothing"))
        .exitedWith(ExitStatus.CHANGED_MEANWHILE)
        .stderrContains("it holds revision 2, not nothing");
    assertThat(shell.type("close demo edge --if-holds x")).exitedWith(ExitStatus.USAGE);
    assertThat(shell.type("close demo edge --if-holds 2")).succeeded();
  }

  @Test
  void javaComparesWithTheMapThatItPlannedFrom() {
    prepare();
    shell.type("var seen = store.listReleases(\"demo\")");
    shell.type("var wish = List.of(ReleaseRequest.of(3, \"edge\"))");
    sandbox.charm("demo").release("beta", 1);

    assertThat(shell.type("store.releaseIfUnchanged(\"demo\", seen, wish)")).succeeded();
    assertThat(shell.type("store.releaseIfUnchanged(\"demo\", seen, wish)"))
        .exitedWith(ExitStatus.CHANGED_MEANWHILE)
        .stderrContains("latest/edge held revision 2, now revision 3");
  }
}
