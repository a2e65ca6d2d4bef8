package dev.craftsh.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.PackageFiles;
import dev.craftsh.shell.testkit.SandboxedTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code upload --component}: the parts of a snap that come in files of their own. */
class UploadComponentsTest extends SandboxedTest {
  private static final String COMPONENT = " --component words=my+words_7.comp";

  @BeforeEach
  void aSnapThatDeclaresOne() throws Exception {
    PackageFiles.snapWithComponent(directory);
    sandbox.snap("my");
    shell.type("profile use sandbox-snap");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "upload my_1_amd64.snap --release edge" + COMPONENT,
        "snapcraft upload my_1_amd64.snap" + COMPONENT + " --release edge",
        "snapcraft upload --component=words=my+words_7.comp my_1_amd64.snap --release=edge"
      })
  void aComponentIsReleasedWithItsSnap(String line) {
    assertThat(shell.type(line)).succeeded();

    assertThat(shell.type("journal -o json").stdout())
        .contains("announce the upload for my with words");
    var asked = "api GET '/v2/snaps/info/my?fields=resources' --header 'Snap-Device-Series: 16'";
    assertThat(shell.type(asked)).stdoutContains("component/standard", "\"words\"");
  }

  @Test
  void aSnapWithoutTheComponentThatItIsSentWithIsRefusedByItsReview() {
    assertThat(shell.type("upload my_1_amd64.snap --component other=my+words_7.comp"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("REVIEW-REJECTED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--component words | is no component and its file",
        "--component =x.comp | is no component and its file",
        "--component words= | is no component and its file",
        "--component words=none.comp | there is no such file",
        "--component words=my+words_7.comp --component words=my_1_amd64.snap | given twice",
      })
  void whatCannotBeSentIsRefusedBeforeAnythingIs(String flags, String why) {
    int before = sandbox.log().size();
    var run = shell.type("upload my_1_amd64.snap " + flags);

    assertThat(run.status()).isNotZero();
    assertThat(run).stderrContains(why);
    assertThat(sandbox.log()).hasSize(before);
  }

  @Test
  void aCharmHasNone() throws Exception {
    PackageFiles.charm(directory, "my.charm", "my");
    shell.type("profile use sandbox-charm");

    assertThat(shell.type("upload my.charm" + COMPONENT))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("only snaps have components");
  }

  @Test
  void aDryRunListsEachComponent() {
    shell.type("set dry-run on");

    assertThat(shell.type("upload my_1_amd64.snap" + COMPONENT).stdout())
        .doesNotContain("rejected");
    shell.type("set dry-run off");
    assertThat(
            shell.start(
                "--dry-run",
                "-p",
                "snap",
                "upload",
                "my_1_amd64.snap",
                "--component",
                "words=my+words_7.comp"))
        .exitedWith(ExitStatus.DRY_RUN_WOULD_CHANGE)
        .stdoutContains("announce\tmy\tcomponent words", "upload\t\tmy+words_7.comp");
  }
}
