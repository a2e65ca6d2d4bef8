package dev.craftsh.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.PushedImage;
import dev.craftsh.shell.testkit.SandboxedTest;
import dev.craftsh.shell.testkit.TestShell;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code upload-resource --image}: an image that the registry has becomes a resource. */
class ImageResourceTest extends SandboxedTest {
  private static final String DIGEST = PushedImage.digest();
  private static final String PUSH = "POST /v1/charm/hello/resources/greeting/revisions 200";

  private void push() {
    PushedImage.push(shell.shell().session().store(), "hello", "greeting");
  }

  private long pushed() {
    return sandbox.log().stream().filter(PUSH::equals).count();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "charmcraft "})
  void anImageIsKnownByItsDigestAlone(String tool) throws IOException {
    push();
    assertThat(shell.type(tool + "upload-resource hello greeting --image " + DIGEST))
        .succeeded()
        .stderrContains("hello greeting revision 3: approved");

    assertThat(shell.type("resource-revisions hello greeting --columns revision,type").stdout())
        .contains("3\toci-image");
    try (var files = Files.walk(directory)) {
      assertThat(files.filter(file -> file.toString().contains("sha256"))).isEmpty();
    }
  }

  @Test
  void anImageThatTheRegistryLacksIsRefusedAndSaysWhereToPushIt() {
    assertThat(shell.type("upload-resource hello greeting --image " + DIGEST))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("[STORE-NOT-FOUND]")
        .stderrContains("skopeo copy SOURCE docker://127.0.0.1:");
    assertThat(sandbox.log()).noneMatch(line -> line.contains("/unscanned-upload"));
    assertThat(pushed()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "upload-resource hello greeting",
        "upload-resource hello greeting f.txt --image sha256:00",
        "upload-resource hello greeting --image latest",
        "upload-resource hello greeting --image sha256:00"
      })
  void whatNamesNoOneThingIsRefusedBeforeAnythingIsSent(String line) {
    assertThat(shell.type("names")).succeeded();
    int before = sandbox.log().size();
    assertThat(shell.type(line)).exitedWith(ExitStatus.USAGE);
    assertThat(sandbox.log()).hasSize(before);
  }

  @Test
  void aDryRunListsItAndSendsNothing() {
    push();
    assertThat(shell.start("--dry-run", "upload-resource", "hello", "greeting", "--image", DIGEST))
        .exitedWith(ExitStatus.DRY_RUN_WOULD_CHANGE)
        .stdoutContains("hello.greeting.sha256-");
    assertThat(sandbox.log()).noneMatch(line -> line.contains("/unscanned-upload"));
    assertThat(pushed()).isZero();
  }

  @Test
  void aRecordingHoldsNoPasswordAndIsReplayedWithoutAStore() throws IOException {
    push();
    String[] words = {"upload-resource", "hello", "greeting", "--image", DIGEST};
    assertThat(shell.start("--record", "c.json", words[0], words[1], words[2], words[3], words[4]))
        .succeeded();
    var tape = Files.readString(directory.resolve("c.json"));
    assertThat(tape)
        .contains("hello.greeting.sha256-", "oci-image/blob")
        .doesNotContainPattern("assword\\\\*\": *\\\\*\"(?!\\*\\*\\*)")
        .doesNotContainPattern("\"token\": *\"(?!\\*\\*\\*)");

    assertThat(
            TestShell.in(directory)
                .variable("HTTPS_PROXY", "http://127.0.0.1:1")
                .start("--replay", "c.json", words[0], words[1], words[2], words[3], words[4]))
        .succeeded()
        .stderrContains("revision 3: approved");
  }
}
