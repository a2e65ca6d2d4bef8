package dev.craftsh.shell.script.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.sandbox.SandboxStore;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.TestShell;
import org.junit.jupiter.api.Test;

class AuditTest extends ShippedScript {

  AuditTest() {
    super("audit.jsh");
  }

  @Test
  void aChannelIsStaleWhenItStayedWhereItIsThoughNewerRevisionsExist() {
    ago(200, () -> sandbox.charm("old").upload(1).release("stable", 1));
    ago(200, () -> sandbox.charm("quiet").upload(1).release("stable", 1));
    ago(3, () -> sandbox.charm("old").upload(2).release("edge", 2));

    assertThat(run("old", "quiet"))
        .succeeded()
        .stdoutContains("old\tstale\tlatest/stable\tubuntu 24.04 (amd64)\t1")
        .nowhereContains("quiet\tstale", "latest/edge");
  }

  @Test
  void aChannelIsBehindWhenAMoreStableOneGivesANewerRevision() {
    sandbox.charm("odd").upload(1, 2).release("edge", 1).release("stable", 2);

    assertThat(run("odd"))
        .succeeded()
        .stdoutContains("odd\tbehind\tlatest/edge", "latest/stable gives 2")
        .stderrContains("1 findings in 1 packages");
  }

  @Test
  void branchesThatEndSoonAreNamed() {
    ago(25, () -> sandbox.snap("branchy").upload(1).release("edge/fix-1", 1));
    sandbox.snap("branchy").release("edge/fix-2", 1);

    assertThat(runIn("snap", "branchy"))
        .succeeded()
        .stdoutContains("branchy\texpiring\tlatest/edge/fix-1")
        .nowhereContains("fix-2");
  }

  @Test
  void revisionsNewerThanAllThatIsReleasedAreNamed() {
    sandbox.charm("kept").upload(1, 2, 3).release("edge", 2);

    assertThat(run("kept"))
        .succeeded()
        .stdoutContains("kept\tunreleased\t\tamd64\t3")
        .nowhereContains("amd64\t1");
  }

  @Test
  void withoutNamesAllPackagesOfTheAccountAreLookedAt() {
    sandbox.charm("kept").upload(1);
    sandbox.charm("also-kept").upload(1);

    assertThat(run("-D", "stale=365d"))
        .succeeded()
        .stdoutContains("kept\tunreleased", "also-kept\tunreleased")
        .stderrContains("2 findings in 5 packages");
  }

  @Test
  void aPackageThatCannotBeReadDoesNotHideTheOthers() {
    sandbox.charm("kept").upload(1);

    assertThat(run("nobodys", "kept"))
        .exitedWith(ExitStatus.PARTLY_DONE)
        .stdoutContains("nobodys\tunreadable", "kept\tunreleased");
    assertThat(run("nobodys")).exitedWith(ExitStatus.FAILED);
  }

  @Test
  void strictlyAnyFindingIsAFailure() {
    sandbox.charm("kept").upload(1);

    assertThat(run("kept", "-D", "strict=yes")).exitedWith(ExitStatus.FAILED);
    assertThat(run("my", "-D", "strict=yes")).succeeded();
  }

  @Test
  void itIsWrittenAsMarkdownAndCsv() {
    sandbox.charm("kept").upload(1);

    assertThat(formatted(sandbox, "markdown")).succeeded().stdoutContains("| kept | unreleased |");
    assertThat(formatted(sandbox, "csv"))
        .succeeded()
        .stdoutContains("name,finding,channel,platform,revision,since,detail\nkept,unreleased,,");
  }

  private dev.craftsh.shell.testkit.Run formatted(SandboxStore store, String format) {
    return TestShell.on(store, directory)
        .with("-o", format)
        .start(SCRIPTS.resolve("audit.jsh").toString(), "kept");
  }
}
