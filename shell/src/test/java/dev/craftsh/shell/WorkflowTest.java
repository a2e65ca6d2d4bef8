package dev.craftsh.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.gson.JsonParser;
import dev.craftsh.sandbox.fault.Fault;
import dev.craftsh.sandbox.fault.Trouble;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.session.Interceptions;
import dev.craftsh.shell.testkit.PackageFiles;
import dev.craftsh.shell.testkit.SandboxedTest;
import dev.craftsh.shell.testkit.TestShell;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WorkflowTest extends SandboxedTest {

  @Test
  void uploadingACharmReleasesItAndShowsBeforeAndAfter() throws IOException {
    PackageFiles.charm(directory, "my.charm", "my");
    shell.terminal(100).with("--color", "never");

    var first = shell.type("upload ./my.charm --release edge,beta");
    assertThat(first)
        .succeeded()
        .stdoutIs(
            """
            Channel      Platform              Before     After
            latest/edge  ubuntu 24.04 (amd64)       -  →      1
            latest/beta  ubuntu 24.04 (amd64)       -  →      1
            """)
        .stderrContains("my.charm", "100 %", "review: waiting for the store", "my revision 1");

    PackageFiles.charm(directory, "my.charm", "my");
    assertThat(shell.type("upload ./my.charm --release edge"))
        .succeeded()
        .stdoutContains("     1  →      2");
    assertThat(shell.type("status my"))
        .succeeded()
        .stdoutIs(
            """
            Track   Base                  Channel    Version  Revision
            latest  ubuntu 24.04 (amd64)  stable     -               -
                                          candidate  -               -
                                          beta       1               1
                                          edge       2               2
            """);
  }

  @Test
  void aNarrowScreenShowsWhatAReleaseChangesAndLeavesTheRestOut() {
    shell.terminal(40).with("--color", "never");

    assertThat(shell.type("release hello 6 candidate"))
        .succeeded()
        .stdoutIs(
            """
            Channel           Before     After
            latest/candidate       5  →      6
            latest/candidate       5  →      6
            """)
        .stderrContains("2 columns hidden: Platform, Resources");
    assertThat(shell.type("names").stderr().lines().toList())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(40));
  }

  @Test
  void ofAStatusTheNarrowestScreenShowsWhereAndWhat() {
    shell.terminal(20).with("--color", "never");

    assertThat(shell.type("status hello --track latest --arch arm64"))
        .stdoutIs(
            """
            Channel    Revision
            stable            4
            candidate         5
            beta              ↑
            edge              6
            """);
    assertThat(shell.type("release hello 6 candidate").stdout()).startsWith("Channel  latest/cand");
  }

  @Test
  void closingAChannelLetsItFollowTheOneAbove() {
    shell.terminal(100).with("--color", "never");

    assertThat(shell.type("close hello edge --force"))
        .succeeded()
        .stdoutContains("latest/edge  ubuntu 24.04 (amd64)       6  →      -");
    assertThat(shell.type("status hello --track latest --arch arm64"))
        .succeeded()
        .stdoutContains("beta       ↑               ↑", "edge       ↑               ↑");
  }

  @Test
  void machinesReadStateWordsInsteadOfSymbols() {
    var rows = JsonParser.parseString(shell.type("status hello -o json").stdout()).getAsJsonArray();

    assertThat(rows)
        .anySatisfy(
            row -> {
              var object = row.getAsJsonObject();
              assertThat(object.get("channel").getAsString()).isEqualTo("latest/beta");
              assertThat(object.get("state").getAsString()).isEqualTo("following");
              assertThat(object.get("follows").getAsString()).isEqualTo("latest/stable");
              assertThat(object.get("revision").isJsonNull()).isTrue();
            });
  }

  @Test
  void releasingToAnUnknownTrackShowsTheStoresReason() {
    assertThat(shell.type("release hello 6 9.9/stable"))
        .exitedWith(ExitStatus.FAILED)
        .stdoutIsEmpty()
        .stderrContains("Cannot release", "9.9", "  do  ");
  }

  @Test
  void releasingToWhatIsNoChannelSendsNothing() {
    assertThat(shell.type("release hello 6 fast"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("fast", "stable, candidate, beta, edge");
  }

  @Test
  void aResourceIsUploadedAndGoesWithARelease() throws IOException {
    PackageFiles.charm(directory, "my.charm", "my-charm");
    Files.writeString(directory.resolve("cat.gif"), "meow");
    assertThat(shell.type("upload my.charm")).succeeded();

    assertThat(shell.type("upload-resource my-charm my-file cat.gif -o json"))
        .succeeded()
        .stdoutIs(
            "{\"name\": \"my-charm\", \"resource\": \"my-file\", \"revision\": 1,"
                + " \"status\": \"approved\"}\n");
    assertThat(shell.type("release my-charm 1 edge --resource my-file:1"))
        .succeeded()
        .stdoutContains("my-file=1");
    assertThat(shell.type("resources my-charm")).succeeded().stdoutContains("my-file\tfile\t1");
    assertThat(shell.type("set-resource-architectures my-charm my-file arm64,riscv64"))
        .succeeded()
        .stdoutContains("arm64, riscv64");
  }

  @Test
  void aSnapGoesTheSameWay() throws Exception {
    assumeThat(Files.isExecutable(java.nio.file.Path.of("/usr/bin/mksquashfs"))).isTrue();
    var meta = Files.createDirectories(directory.resolve("tree/meta"));
    Files.writeString(
        meta.resolve("snap.yaml"), "name: my\nversion: '1.5'\narchitectures: [amd64]\n");
    var made =
        new ProcessBuilder("mksquashfs", "tree", "my_1.5_amd64.snap", "-comp", "xz", "-quiet")
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .start();
    made.getInputStream().readAllBytes();
    assertThat(made.waitFor()).isZero();

    assertThat(shell.type("upload my_1.5_amd64.snap"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("switch with: profile use snap");
    assertThat(shell.type("profile use snap")).succeeded();
    assertThat(shell.type("upload my_1.5_amd64.snap --release edge"))
        .succeeded()
        .stdoutContains("my\tlatest/edge\tamd64\t\t1");
    assertThat(shell.type("status my --arch amd64"))
        .succeeded()
        .stdoutContains("latest\t\tamd64\tlatest/edge\topen\t1.5\t1");
  }

  @Test
  void aRejectedReviewIsOneErrorWithTheStoresWords() throws IOException {
    PackageFiles.charm(directory, "my.charm", "my");
    sandbox.rejectNextReview("bad-license", "the licence is missing");

    assertThat(shell.type("upload my.charm"))
        .exitedWith(ExitStatus.FAILED)
        .stdoutIsEmpty()
        .stderrContains("[REVIEW-REJECTED]", "the licence is missing");
  }

  @Test
  void anUnknownCharmFailsBeforeAnythingIsUploaded() throws IOException {
    PackageFiles.charm(directory, "other.charm", "nobodys-charm");

    assertThat(shell.type("upload other.charm"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("[STORE-NOT-FOUND]")
        .nowhereContains("%");
  }

  @Test
  void namesAreRegisteredListedAndGivenBack() {
    assertThat(shell.type("register brand-new"))
        .succeeded()
        .stderrContains("Registered brand-new.");
    assertThat(shell.type("names")).succeeded().stdoutContains("brand-new\tcharm");
    assertThat(shell.type("register brand-new"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("[STORE-CONFLICT]");
    assertThat(shell.type("unregister brand-new --yes")).succeeded();
  }

  @Test
  void aReadOnlyShellLooksButDoesNotTouch() {
    shell.with("--read-only");

    assertThat(shell.type("status hello")).succeeded();
    for (var line : new String[] {"register x", "close hello edge", "api POST /v1/charm -d {}"}) {
      assertThat(shell.type(line))
          .exitedWith(ExitStatus.USAGE)
          .stderrContains("this session is read-only");
    }
  }

  @Test
  void aReadOnlyShellHoldsJavaBackToo() {
    shell.with("--read-only");

    assertThat(shell.type("store.release(\"hello\", ReleaseRequest.of(6, \"stable\"))"))
        .exitedWith(ExitStatus.USAGE)
        .stdoutIsEmpty()
        .stderrContains("INPUT-READ-ONLY");
    assertThat(shell.type("store.listReleases(\"hello\").channelMap().size()"))
        .succeeded()
        .stdoutIs("8\n");
  }

  @Test
  void rawRequestsShowTheStoresOwnJson() {
    assertThat(shell.type("api GET /v1/tokens/whoami").stdout()).startsWith("{\"");
    assertThat(shell.type("api GET /v1/nothing")).exitedWith(ExitStatus.FAILED);
  }

  @Test
  void errorsAreJsonWhereJsonWasAskedFor() {
    var run = shell.with("-o", "json").type("status nope");

    assertThat(run).exitedWith(ExitStatus.FAILED).stdoutIsEmpty();
    var error = JsonParser.parseString(run.stderr()).getAsJsonObject();
    assertThat(error.get("code").getAsString()).isEqualTo("STORE-NOT-FOUND");
    assertThat(error.get("exit_status").getAsInt()).isEqualTo(1);
  }

  @Test
  void aStoreInTroubleIsOneClearError() {
    assertThat(shell.type("whoami")).succeeded();
    shell.variable("CRAFT_STORE_RETRIES", "0");
    sandbox.failNext(200);
    assertThat(shell.type("names"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("[STORE-INVALID-RESPONSE]");
  }

  @Test
  void quietLeavesOnlyDataAndErrors() throws IOException {
    PackageFiles.charm(directory, "my.charm", "my");
    shell.with("-q");

    assertThat(shell.type("upload my.charm")).succeeded().stderrIsEmpty();
    assertThat(shell.type("register quiet-one")).succeeded().stderrIsEmpty();
  }

  @Test
  void anUploadWhoseReleaseIsRefusedIsPartlyDoneAndSaysWhatIsThere() throws IOException {
    PackageFiles.charm(directory, "my.charm", "my");

    assertThat(shell.type("upload my.charm --release 9.0/edge"))
        .exitedWith(ExitStatus.PARTLY_DONE)
        .stdoutIsEmpty()
        .stderrContains("my revision 1 is uploaded, but not released", "release my 1 CHANNEL");
  }

  @Test
  void whatWasReleasedIsNotCalledUnreleasedWhereItCannotBeLookedAt() throws IOException {
    PackageFiles.charm(directory, "my.charm", "my");
    shell.type("whoami");
    shell
        .shell()
        .session()
        .interceptions()
        .put(
            Interceptions.Seat.CASSETTE,
            (call, onward) -> {
              var reply = onward.send();
              if (call.method().equals("POST") && call.uri().getPath().endsWith("/releases")) {
                sandbox.failNext(Fault.of(Trouble.STATUS).status(403).saying("forbidden", "No."));
              }
              return reply;
            });

    assertThat(shell.type("upload my.charm --release edge"))
        .exitedWith(ExitStatus.NOT_ALLOWED)
        .stderrContains("Cannot list the releases of my")
        .nowhereContains("not released");
    assertThat(shell.type("status my --columns channel,revision")).stdoutContains("edge\t1");
  }

  @Test
  void whatWasNotFoundIsFollowedByTheCommandThatListsWhatThereIs() {
    assertThat(shell.type("release hello 99 edge")).stderrContains("do   see: revisions hello");
    assertThat(shell.type("resource-revisions hello nothing"))
        .stderrContains("do   see: resources hello");
  }

  @Test
  void aClosedPortIsToldInSecondsAndTheWaitIsExplained() {
    var start = System.nanoTime();
    var run =
        TestShell.in(directory)
            .with("--api-url", "http://127.0.0.1:9")
            .variable("CHARMCRAFT_AUTH", "eyJ0IjogIm1hY2Fyb29uIiwgInYiOiAieCJ9")
            .start("whoami");

    assertThat(run)
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("retry 1 of 3", "the connection was refused", "[NETWORK-FAILED]");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
  }
}
