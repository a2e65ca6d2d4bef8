package dev.craftsh.shell.script.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.PackageFiles;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class UploadFolderTest extends ShippedScript {
  /** How often the command looks at the channels before it asks for the change. */
  private static final int LOOKS_OF_RELEASE = 2;

  UploadFolderTest() {
    super("upload-folder.jsh");
  }

  private String folder() {
    return "folder=" + directory;
  }

  @Test
  void everyPackageIsUploadedOnceAndReleased() throws IOException {
    PackageFiles.charm(directory, "a name with blanks.charm", "my-charm");
    PackageFiles.charm(directory, "my.charm", "my");
    Files.writeString(directory.resolve("notes.txt"), "not a package");

    assertThat(run("-D", folder(), "-D", "release=beta"))
        .succeeded()
        .stdoutContains("a name with blanks.charm", "my-charm\t1\treleased", "my\t1\treleased")
        .nowhereContains("notes.txt");
    assertThat(channels("my-charm")).containsExactly("latest/beta=1");
    assertThat(channels("my")).containsExactly("latest/beta=1");

    assertThat(run("-D", folder())).succeeded().nowhereContains("released");
  }

  @Test
  void aPackageThatFailsKeepsNoOtherFromBeingUploadedAndIsTriedAgain() throws IOException {
    Files.writeString(directory.resolve("a-broken.charm"), "no archive");
    PackageFiles.charm(directory, "my.charm", "my");

    assertThat(run("-D", folder()))
        .exitedWith(ExitStatus.PARTLY_DONE)
        .stdoutContains("a-broken.charm", "failed", "my\t1\treleased")
        .stderrContains("1 of 2 packages failed");
    assertThat(Files.readString(directory.resolve("results.json")))
        .contains("\"outcome\": \"failed\"", "\"outcome\": \"released\"");

    PackageFiles.charm(directory, "a-broken.charm", "my-charm");
    assertThat(run("-D", folder()))
        .succeeded()
        .stdoutContains("my-charm\t1\treleased")
        .nowhereContains("my\t1");
  }

  @Test
  void aPackageOfWhichNobodyKnowsIsNoFailedOneAndIsTriedAgain() throws IOException {
    PackageFiles.charm(directory, "my.charm", "my");
    PackageFiles.charm(directory, "other.charm", "my-charm");
    loseTheNextAnswer(LOOKS_OF_RELEASE);

    assertThat(run("-D", folder()))
        .exitedWith(ExitStatus.OUTCOME_UNKNOWN)
        .stdoutContains("my\t1\tunknown", "my-charm\t1\treleased")
        .stderrContains("1 of 2 packages");
    assertThat(run("-D", folder())).succeeded().stdoutContains("my\t1\treleased");
  }

  @Test
  void whatHasChangedIsUploadedAgain() throws IOException {
    PackageFiles.charm(directory, "my.charm", "my");
    run("-D", folder());
    PackageFiles.charm(directory, "my.charm", "my");

    assertThat(run("-D", folder())).succeeded().stdoutContains("my\t2\treleased");
  }

  @Test
  void aRevisionThatWasUploadedAndNotReleasedIsOnlyReleasedTheNextTime() throws IOException {
    PackageFiles.charm(directory, "my.charm", "my");

    assertThat(run("-D", folder(), "-D", "release=9.9/edge"))
        .exitedWith(ExitStatus.FAILED)
        .stdoutContains("my\t1\tfailed");
    assertThat(run("-D", folder())).succeeded().stdoutContains("my\t1\treleased");
    try (var client = client()) {
      assertThat(client.listRevisions("my")).hasSize(1);
    }
  }

  @Test
  void aRejectedReviewIsToldWithItsReason() throws IOException {
    PackageFiles.charm(directory, "my.charm", "my");
    sandbox.rejectNextReview("virus", "a virus was found");

    assertThat(run("-D", folder()))
        .exitedWith(ExitStatus.FAILED)
        .stdoutContains("failed", "a virus was found");
  }

  @Test
  void aDryRunRemembersNothing() throws IOException {
    PackageFiles.charm(directory, "my.charm", "my");

    assertThat(runWith("--dry-run", "-D", folder()))
        .exitedWith(ExitStatus.DRY_RUN_WOULD_CHANGE)
        .stderrContains("my\t1\treleased");
    assertThat(directory.resolve("results.json")).doesNotExist();
    assertThat(run("-D", folder())).succeeded().stdoutContains("my\t1\treleased");
    assertThat(run("-D", folder())).succeeded().stderrContains("is new");
  }

  @Test
  void aFolderThatIsNoneIsRefused() {
    assertThat(run("-D", "folder=nowhere")).exitedWith(ExitStatus.USAGE);
  }
}
