package dev.craftsh.shell.script.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.PackageFiles;
import dev.craftsh.shell.testkit.Run;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The script that we ship, as a user calls it. */
class UploadWithResourceTest extends SandboxedTest {
  private Path charm = Path.of("");
  private Path resource = Path.of("");

  @BeforeEach
  void writeFiles() throws IOException {
    charm = PackageFiles.charm(directory, "my.charm", "my-charm");
    resource = Files.writeString(directory.resolve("cat.gif"), "meow");
  }

  private Run upload(String name, Object charmFile, Object resourceFile) {
    var script = Path.of("../scripts/upload-with-resource.jsh").toAbsolutePath().toString();
    return shell.start(
        script,
        name,
        "my-file",
        "--charm",
        charmFile.toString(),
        "--resource",
        resourceFile.toString());
  }

  @Test
  void resourceAndCharmAreUploadedAndReleasedTogether() {
    assertThat(upload("my-charm", charm, resource))
        .succeeded()
        .stdoutIs("my-charm revision 1 with my-file revision 1 is released to edge\n");
    assertThat(shell.type("status my-charm")).succeeded().stdoutContains("my-file=1");
  }

  @Test
  void aWrongFileNameIsOneErrorAndAStatus() {
    var run = upload("my-charm", directory.resolve("nope.charm"), resource);

    assertThat(run)
        .exitedWith(ExitStatus.USAGE)
        .stdoutIsEmpty()
        .stderrContains("Cannot read", "nope.charm", "[SHELL-SCRIPT-FAILED]");
  }

  @Test
  void aStoreForSnapsIsRefusedBeforeAnyUpload() {
    shell.with("--sandbox=snap");
    assertThat(upload("my-charm", charm, resource))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("is a store for snaps")
        .nowhereContains("%");
  }

  @Test
  void anUnknownCharmIsOneErrorBeforeAnyUpload() {
    assertThat(upload("nobodys", charm, resource))
        .exitedWith(ExitStatus.FAILED)
        .stdoutIsEmpty()
        .stderrContains("[STORE-NOT-FOUND]")
        .nowhereContains("%");
  }

  @Test
  void aRejectedReviewIsOneErrorWithTheReason() {
    sandbox.rejectNextReview("virus", "a virus was found");

    assertThat(upload("my-charm", charm, resource))
        .exitedWith(ExitStatus.FAILED)
        .stdoutIsEmpty()
        .stderrContains("[REVIEW-REJECTED]", "a virus was found");
  }

  @Test
  void helpIsTheHeadOfTheScript() {
    var script = Path.of("../scripts/upload-with-resource.jsh").toAbsolutePath().toString();

    assertThat(shell.start(script, "--help"))
        .succeeded()
        .stdoutContains("usage: upload-with-resource.jsh NAME RESOURCE --charm FILE");
  }
}
