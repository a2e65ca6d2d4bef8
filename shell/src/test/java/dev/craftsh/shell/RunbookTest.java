package dev.craftsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.PackageFiles;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
  void releaseTakesTheFlagsOfCharmcraftWithoutItsNameToo() {
    assertThat(shell.type("release hello -r 3 -c latest/edge -c beta -o json"))
        .succeeded()
        .stdoutContains("latest/beta");
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "snapcraft whoami",
        "snapcraft --verbosity=brief whoami",
        "snapcraft -v whoami -q",
        "snapcraft --verbosity trace whoami",
        "snapcraft register new-snap-name --private --yes",
        "snapcraft names --format json",
        "snapcraft list",
        "snapcraft list-registered",
        "snapcraft registered",
        "snapcraft status hello --arch amd64 --arch arm64 --track latest",
        "snapcraft status hello --track=latest",
        "snapcraft revisions hello --arch amd64",
        "snapcraft list-revisions hello",
        "snapcraft tracks hello",
        "snapcraft list-tracks hello",
        "snapcraft set-default-track hello latest",
        "snapcraft release hello 1 edge,beta",
        "snapcraft release hello 1 latest/stable --progressive 30",
        "snapcraft promote hello --from-channel edge --to-channel candidate --yes",
        "snapcraft promote hello --from-channel=latest/edge --to-channel=latest/candidate --yes",
        "snapcraft close hello edge",
        "snapcraft metrics hello --name installed_base_by_version --format table",
        "snapcraft metrics hello --name daily_device_change --start 2026-11-01 --end 2026-11-20"
            + " --format json",
        "snapcraft help status",
        "snapcraft status --help",
        "snapcraft logout",
      })
  void whatSnapcraftDoesToTheStoreIsDoneHere(String line) {
    assertThat(shell.type("profile use sandbox-snap")).succeeded();
    assertThat(shell.type(line)).succeeded();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "charmcraft whoami --format json",
        "charmcraft register newcharm",
        "charmcraft unregister my",
        "charmcraft names --include-collaborations --format json",
        "charmcraft upload my.charm --release edge --release beta --name my --format json",
        "charmcraft push my.charm",
        "charmcraft revisions hello --format=json",
        "charmcraft release hello -r 6 -c edge -c beta --resource greeting:1",
        "charmcraft release hello -r6 -cedge",
        "charmcraft release hello --revision=6 --channel=edge",
        "charmcraft promote --name hello --from-channel edge --to-channel candidate --yes",
        "charmcraft promote --name=hello --from-channel=edge --to-channel=beta --yes",
        "charmcraft status hello --format json",
        "charmcraft -p /some/project status hello",
        "charmcraft --project-dir=/some/project status hello",
        "charmcraft close hello beta",
        "charmcraft resources hello --format json",
        "charmcraft resource-revisions hello greeting",
        "charmcraft upload-resource hello greeting --filepath my.charm",
        "charmcraft upload-resource hello greeting --filepath=my.charm --format json",
        "charmcraft set-resource-architectures hello greeting amd64,arm64 --revision 1",
        "charmcraft create-track --name hello --track 2.0",
        "charmcraft create-track --name=hello --track 3.0 --track=4.0"
            + " --automatic-phasing-percentage 10",
        "charmcraft logout",
      })
  void whatCharmcraftDoesToTheStoreIsDoneHere(String line) throws IOException {
    PackageFiles.charm(directory, "my.charm", "my");
    shell.answering("my");
    assertThat(shell.type(line)).succeeded();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "snapcraft login --with file | craftsh --credentials FILE",
        "snapcraft upload-metadata my.snap --force | upload-metadata NAME",
        "snapcraft keys | store.account()",
        "snapcraft list-keys | store.account()",
        "snapcraft create-key k | a terminal of its own",
        "snapcraft register-key k | a terminal of its own",
        "snapcraft sign-build my.snap --key-name k | a terminal of its own",
        "snapcraft validate hello other=3 --key-name k | snap sign",
        "snapcraft gated hello | store.assertions()",
        "snapcraft validation-sets --name x --sequence all | store.validationSets()",
        "snapcraft list-validation-sets | store.validationSets()",
        "snapcraft edit-validation-sets acc name 1 | store.validationSets()",
        "snapcraft confdb-schemas --name x | store.confdbSchemas()",
        "snapcraft edit-confdb-schema acc name | store.confdbSchemas()",
        "snapcraft edit-collaborators hello | store.collaborators()",
        "snapcraft --version | craftsh --version",
        "snapcraft -V | craftsh --version",
        "charmcraft version | craftsh --version",
        "charmcraft upload-resource hello greeting --image docker://x | store.images().uploadCredentials",
        "charmcraft upload-resource hello greeting --filepath f --arch amd64"
            + " | set-resource-architectures",
        "charmcraft create-lib x | a terminal of its own",
        "charmcraft publish-lib charms.x.v0.y | a terminal of its own",
        "charmcraft list-lib hello | store.libraries()",
        "charmcraft promote-bundle | promote each charm",
      })
  void whatIsNotDoneHereIsSaidWithWhatToDoInstead(String line, String instead) {
    shell.type("profile use sandbox-" + (line.startsWith("snap") ? "snap" : "charm"));
    assertThat(shell.type(line)).exitedWith(ExitStatus.USAGE).stderrContains(instead);
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
