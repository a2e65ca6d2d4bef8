package dev.craftsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.sandbox.fault.Fault;
import dev.craftsh.sandbox.fault.Trouble;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.PackageFiles;
import dev.craftsh.shell.testkit.SandboxedTest;
import dev.craftsh.shell.testkit.TestShell;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long the shell waits for a store, and what it says meanwhile. */
@Timeout(60)
class TimeoutsTest extends SandboxedTest {

  @Test
  void eachRetryIsToldOnStandardErrorAndNowhereElse() {
    sandbox.failNext(Fault.of(Trouble.STATUS).on("GET", "whoami").times(2));
    shell.variable("CRAFT_STORE_BACKOFF", "0");

    assertThat(shell.start("whoami", "-o", "json"))
        .succeeded()
        .stderrContains("retry 1 of 3 now: 503", "retry 2 of 3 now: 503")
        .stdoutContains("sandbox@example.com");
    sandbox.failNext(Fault.of(Trouble.STATUS).on("GET", "whoami"));
    assertThat(shell.start("-q", "whoami", "-o", "json")).succeeded().stderrIsEmpty();
  }

  @Test
  void aRetryInTheMiddleOfAnUploadStandsAboveItsBar() throws IOException {
    PackageFiles.charm(directory, "demo.charm", "demo");
    sandbox.charm("demo");
    sandbox.failNext(Fault.of(Trouble.STATUS).on("GET", "review"));
    shell.variable("CRAFT_STORE_BACKOFF", "0").terminal(100).with("--color", "never");

    var run = shell.start("upload", "demo.charm");

    assertThat(run).succeeded();
    assertThat(run.stderr().lines())
        .anyMatch(line -> line.endsWith("retry 1 of 3 now: 503 Service Unavailable"));
  }

  @Test
  void aStoreThatStaysSilentIsGivenUpAfterTheReadTimeout() {
    shell.type("whoami");
    sandbox.failNext(Fault.of(Trouble.DELAY).on("GET", "whoami").delay(Duration.ofSeconds(8)));
    var begun = Instant.now();

    assertThat(shell.variable("CRAFT_STORE_RETRIES", "0").start("--read-timeout", "1s", "whoami"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("nothing came for too long", "NETWORK-FAILED");
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(7));
  }

  @Test
  void aConnectionThatDoesNotComeIsGivenUpAfterTheConnectTimeout() throws IOException {
    try (var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var one = new java.net.Socket(full.getInetAddress(), full.getLocalPort());
        var two = new java.net.Socket(full.getInetAddress(), full.getLocalPort());
        var other =
            TestShell.in(directory)
                .variable("CRAFT_STORE_RETRIES", "0")
                .variable("CRAFTSH_CREDENTIALS", "b3BhcXVl")) {
      assertThat(one.isConnected() && two.isConnected()).isTrue();

      assertThat(
              other.start(
                  "--api-url",
                  "http://127.0.0.1:" + full.getLocalPort(),
                  "--connect-timeout",
                  "1s",
                  "whoami"))
          .exitedWith(ExitStatus.FAILED)
          .stderrContains("no connection within 1 seconds");
    }
  }

  @Test
  void aCommandThatTakesLongerThanItMayIsEnded() {
    shell.type("whoami");
    sandbox.failNext(Fault.of(Trouble.DELAY).on("GET", "whoami").delay(Duration.ofSeconds(8)));
    shell.type("config set command-timeout 1s");
    var begun = Instant.now();

    assertThat(shell.type("whoami"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("SHELL-TIMED-OUT", "it took longer than 1s", "--command-timeout");
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(7));
    assertThat(shell.type("whoami")).succeeded();
  }

  @Test
  void aScriptThatTakesLongerThanItMayIsEndedWithThoseWords() throws IOException {
    Files.writeString(directory.resolve("slow.jsh"), "say(\"begun\");\nThread.sleep(60_000);\n");
    shell.type("1 + 1");
    shell.type("config set command-timeout 3s");

    assertThat(shell.type("open slow.jsh"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("begun", "slow.jsh:2:1: Interrupted", "SHELL-TIMED-OUT")
        .stderrContains("it took longer than 3s\n", "--command-timeout");
  }

  @Test
  void ofAChangeThatWasOnItsWayItIsToldWhatBecameOfIt() {
    sandbox.charm("demo").upload(1);
    shell.type("status demo");
    sandbox.failNext(Fault.of(Trouble.DELAY).on("POST", "/releases").delay(Duration.ofSeconds(8)));

    assertThat(shell.start("--command-timeout", "2s", "release", "demo", "1", "edge"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("SHELL-TIMED-OUT", "the store shows that it was applied");
    assertThat(shell.type("status demo")).stdoutContains("latest/edge\topen\t1");
  }

  @Test
  void ofAChangeThatTheStoreDoesNotShowTheOutcomeIsUnknown() {
    sandbox.charm("demo").upload(1);
    shell.type("status demo");
    sandbox.failNext(Fault.of(Trouble.DELAY).on("POST", "/invites").delay(Duration.ofSeconds(8)));
    var line = "api POST /v1/charm/demo/collaborators/invites --data {}";

    assertThat(shell.start(("--command-timeout 1s " + line).split(" ", -1)))
        .exitedWith(ExitStatus.OUTCOME_UNKNOWN)
        .stderrContains("SHELL-TIMED-OUT", "its outcome is unknown");
  }

  @Test
  void whatTheStoreStillReviewsHasArrived() throws IOException {
    sandbox.charm("demo");
    sandbox.failNext(Fault.of(Trouble.DELAY).on("GET", "/review").delay(Duration.ofSeconds(8)));
    var file = PackageFiles.charm(directory, "demo.charm", "demo");

    assertThat(shell.start("--command-timeout", "3s", "upload", file.toString()))
        .exitedWith(ExitStatus.STILL_PROCESSING)
        .stderrContains("SHELL-TIMED-OUT", "the upload has arrived", "upload --resume");
  }
}
