package dev.craftsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.SandboxedTest;
import org.junit.jupiter.api.Test;

/** Lines of the stores' official tools, as people paste them. */
class RunbookTest extends SandboxedTest {

  @Test
  void aLineOfCharmcraftIsTheSameCommandHere() {
    assertThat(shell.type("charmcraft status hello"))
        .succeeded()
        .stdoutIs(shell.type("status hello").stdout());
    assertThat(shell.type("charmcraft names --format=json").stdout())
        .isEqualTo(shell.type("names -o json").stdout());
    assertThat(shell.type("charmcraft -v revisions hello --format json").stdout())
        .isEqualTo(shell.type("revisions hello -o json").stdout());
    assertThat(shell.start("charmcraft", "whoami")).succeeded();
  }

  @Test
  void whatCharmcraftSaysWithFlagsIsSaidInItsPlace() {
    assertThat(
            shell.type(
                "charmcraft release hello --revision=3 -c latest/edge --channel latest/beta"))
        .succeeded();
    assertThat(shell.type("status hello")).stdoutContains("beta");
    assertThat(shell.type("charmcraft close hello latest/edge")).succeeded();
  }

  @Test
  void aLineOfSnapcraftRunsWhereSnapsAre() {
    assertThat(shell.type("profile use sandbox-snap")).succeeded();

    assertThat(shell.type("snapcraft list-revisions hello"))
        .succeeded()
        .stdoutIs(shell.type("revisions hello").stdout());
    assertThat(shell.type("snapcraft release hello 3 edge --progressive 20")).succeeded();
  }

  @Test
  void aLineForTheOtherStoreIsRefusedBeforeItDoesAnything() {
    assertThat(shell.type("snapcraft release hello 3 stable"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("profile use snap");
  }

  @Test
  void whatIsNotAboutAStoreIsSentBackToItsTool() {
    assertThat(shell.type("charmcraft pack --verbosity=debug"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("upload FILE");
    assertThat(shell.type("charmcraft statsu hello"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("did you mean \"status\"");
    assertThat(shell.type("charmcraft")).exitedWith(ExitStatus.USAGE);
  }

  @Test
  void aReadOnlyShellRefusesAPastedChangeToo() {
    shell.with("--read-only");
    assertThat(shell.type("charmcraft status hello")).succeeded();
    assertThat(shell.type("charmcraft release hello -r 3 -c edge"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("read-only");
  }
}
