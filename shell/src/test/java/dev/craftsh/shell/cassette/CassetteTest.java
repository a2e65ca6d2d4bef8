package dev.craftsh.shell.cassette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.sandbox.fault.Fault;
import dev.craftsh.sandbox.fault.Trouble;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.PackageFiles;
import dev.craftsh.shell.testkit.Run;
import dev.craftsh.shell.testkit.SandboxedTest;
import dev.craftsh.shell.testkit.TestShell;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CassetteTest extends SandboxedTest {

  private Run record(String... words) {
    var all = new ArrayList<>(List.of("--record", "c.json"));
    all.addAll(List.of(words));
    return shell.start(all.toArray(new String[0]));
  }

  /** Where there is no sandbox, no login and no network. */
  private Run replay(String... words) {
    var all = new ArrayList<>(List.of("--replay", "c.json"));
    all.addAll(List.of(words));
    return TestShell.in(directory)
        .variable("HTTPS_PROXY", "http://127.0.0.1:1")
        .start(all.toArray(new String[0]));
  }

  private void script(String text) throws IOException {
    Files.writeString(directory.resolve("x.jsh"), text);
  }

  private String tape() throws IOException {
    return Files.readString(directory.resolve("c.json"));
  }

  @Test
  void aScriptGivesTheSameWithoutAStoreAsWithOne() throws IOException {
    PackageFiles.charm(directory, "my.charm", "my");
    script(
        """
        upload my.charm --release edge
        status my
        print(store.whoami().account().username());
        each hello,nobody -> revisions {name} --columns revision
        """);
    var recorded = record("--keep-going", "x.jsh");
    assertThat(recorded).exitedWith(ExitStatus.PARTLY_DONE).stdoutContains("latest/edge");

    var replayed = replay("--keep-going", "x.jsh");

    assertThat(replayed.stdout()).isEqualTo(recorded.stdout());
    assertThat(replayed).exitedWith(ExitStatus.PARTLY_DONE);
  }

  @Test
  void aSnapStoreIsReplayedToo() throws IOException {
    script("status hello\nrelease hello 3 latest/beta\nstatus hello\n");
    var recorded = record("-p", "sandbox-snap", "x.jsh");
    assertThat(recorded).succeeded();

    assertThat(replay("x.jsh")).succeeded().stdoutIs(recorded.stdout());
  }

  @Test
  void oneShotsAndExpressionsAreReplayed() {
    var status = record("status", "hello");
    assertThat(replay("status", "hello")).succeeded().stdoutIs(status.stdout());

    var expression = "store.listRevisions(\"hello\").size()";
    assertThat(record("-e", expression)).succeeded();
    assertThat(replay("-e", expression)).succeeded().stdoutIs("6\n");
  }

  @Test
  void noSecretIsWrittenDown() throws IOException {
    var account = sandbox.accounts().get(0);
    Files.writeString(directory.resolve("password"), account.password());
    PackageFiles.charm(directory, "my.charm", "my");
    script(
        """
        login --email %s --password-file password --export login.txt
        whoami
        upload my.charm
        upload my.charm
        api GET /v1/tokens/whoami
        store.request("POST", "/v1/charm/hello/releases", "{\\"password\\": \\"canary-1\\", \\"note\\": \\"joe@corp.example\\"}");
        store.request("GET", "/v1/charm/hello/releases?token=canary-2&a=b");
        """
            .formatted(account.email()));

    record("--keep-going", "x.jsh");

    var exported = Files.readString(directory.resolve("login.txt")).strip();
    assertThat(exported).hasSizeGreaterThan(100);
    assertThat(tape())
        .contains("\"path\": \"/v1/charm/hello/releases\"", "upload-1", "upload-2", "***")
        .contains("someone@example.com", "a=b&token=***")
        .doesNotContain(
            account.password(),
            account.email(),
            "joe@corp.example",
            "canary-1",
            "canary-2",
            exported,
            exported.substring(20, 80),
            "Macaroon ",
            "127.0.0.1");
    assertThat(sandbox.log().toString()).contains("upload");
  }

  @Test
  void aRequestThatWasNotRecordedSaysWhatTheNearestOneWas() throws IOException {
    script("release hello 1 latest/beta\n");
    record("x.jsh");
    script("release hello 2 latest/beta\n");

    assertThat(replay("x.jsh"))
        .exitedWith(ExitStatus.FAILED)
        .stdoutIsEmpty()
        .stderrContains(
            "No recorded answer to POST /v1/charm/hello/releases in c.json",
            "[SHELL-NOT-RECORDED]",
            "json[0].revision was 1 and is 2");
  }

  @Test
  void anAnswerIsGivenAsOftenAsItWasRecordedAndInAnyOrder() throws IOException {
    script("revisions hello\ntracks hello\nrevisions hello\n");
    record("x.jsh");

    script("tracks hello\nrevisions hello\nrevisions hello\n");
    assertThat(replay("x.jsh")).succeeded();
    script("revisions hello\nrevisions hello\nrevisions hello\n");
    assertThat(replay("x.jsh"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("x.jsh:3:1", "it was recorded 2 times, and asked once more");
  }

  @Test
  void strictlyEverythingRecordedHasToBeAsked() throws IOException {
    script("revisions hello\ntracks hello\n");
    record("x.jsh");
    script("revisions hello\n");

    assertThat(replay("x.jsh")).succeeded();
    assertThat(replay("--strict", "x.jsh"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("1 recorded requests were not made", "GET /v1/charm/hello");
  }

  @Test
  void aLostAnswerIsLostAgain() throws IOException {
    script("release hello 1 latest/beta\n");
    sandbox.failNext(Fault.of(Trouble.DROP_AFTER).on("POST", "/releases"));
    var recorded = record("x.jsh");
    assertThat(recorded).succeeded().stderrContains("the answer was lost");

    assertThat(replay("x.jsh"))
        .exitedWith(ExitStatus.OUTCOME_UNKNOWN)
        .stderrContains("[NETWORK-OUTCOME-UNKNOWN]");
  }

  @Test
  void anotherFileIsAnotherUpload() throws IOException {
    PackageFiles.charm(directory, "my.charm", "my");
    assertThat(record("upload", "my.charm")).succeeded();
    assertThat(tape()).contains("\"name\": \"my.charm\"", "\"sha256\"").doesNotContain("base64");

    assertThat(replay("upload", "my.charm")).succeeded();
    Files.write(
        directory.resolve("my.charm"), new byte[] {1}, java.nio.file.StandardOpenOption.APPEND);
    assertThat(replay("upload", "my.charm"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("file.size was");
  }

  @Test
  void theReplaysClockGoesOnFromTheRecording() throws IOException {
    script("print(session.host().clock().instant().toString().substring(0, 10));\n");
    shell.atFixedTime();
    record("x.jsh");

    assertThat(replay("x.jsh")).succeeded().stdoutIs("2026-11-22\n");
  }

  @Test
  void whatIsNoRecordingIsRefused() throws IOException {
    assertThat(replay("names")).exitedWith(ExitStatus.USAGE).stderrContains("it is missing");
    for (var text : List.of("", "[]", "{\"a\": 1}", "{\"craftsh_cassette\": 1}")) {
      Files.writeString(directory.resolve("c.json"), text);
      assertThat(replay("names")).as(text).exitedWith(ExitStatus.USAGE);
    }
    assertThat(shell.start("--replay", "c.json", "names"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("leave --sandbox out");
  }

  @Test
  void loggingInIsNeverReplayed() throws IOException {
    record("names");
    Files.writeString(directory.resolve("password"), "x");

    assertThat(replay("login", "--email", "a@b.example", "--password-file", "password"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("[SHELL-NOT-RECORDED]", "leave it out");
  }
}
