package dev.craftsh.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.testkit.Run;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReplTest extends SandboxedTest {
  private String screen = "";

  private Run type(String... entries) {
    var typed = new TypedSession(entries);
    var run = shell.terminal(100).with("--color", "never").prompting(typed::serve).start();
    screen = typed.screen();
    return run;
  }

  private Path history() {
    return directory.resolve("home/.local/state/craftsh/history");
  }

  @Test
  void commandsAndJavaRunInTurnAndCtrlDLeavesWithStatusZero() {
    var run = type("whoami\r", "1 + 1\r");

    assertThat(run).succeeded().stdoutContains("sandbox@example.com").stdoutContains("\n2\n");
    assertThat(screen).contains("sandbox-charm> ");
  }

  @Test
  void exitLeavesWithItsStatus() {
    assertThat(type("exit 3\r", "whoami\r").status()).isEqualTo(3);
  }

  @Test
  void unfinishedJavaAsksForMoreLinesAndIsOneEntryOfTheHistory() throws IOException {
    var run = type("int twice(int a) {\r return 2 * a; }\r", "twice(21)\r");

    assertThat(run).succeeded().stdoutContains("42");
    assertThat(screen).contains("...> ");
    assertThat(Files.readAllLines(history())).hasSize(2);
  }

  @Test
  void tabCompletesCommandsAndNamesOfPackages() throws Exception {
    var run = type("names\r", "1\r", "stat\thel\t\r");

    assertThat(run).succeeded().stdoutContains("latest");
    assertThat(Files.readString(history())).contains("status hello");
  }

  @Test
  void tabCompletesNamesInsideJavaStrings() {
    assertThat(type("names\r", "1\r", "store.listRevisions(\"hel\t\").size() > 0\r"))
        .succeeded()
        .stdoutContains("true");
  }

  @Test
  void whatWasTypedBeforeIsTakenByTheArrowAtTheLinesEnd() {
    assertThat(type("40 + 2\r", "40\u0006\r", "4\u0005 + 1\r"))
        .succeeded()
        .stdoutIs("42\n42\n43\n");
  }

  @Test
  void ctrlCThrowsTheLineAwayButNotOutOfTheHistory() throws IOException {
    var run = type("half a li\u0003", "2 + 3\r");

    assertThat(run).succeeded().stdoutIs("5\n").stderrIsEmpty();
    assertThat(Files.readString(history())).contains("half a li");
  }

  @Test
  void ctrlCEndsWhatRunsAndKeepsTheVariables() {
    var started = Instant.now();
    var run = type("int kept = 41\r", "while (true);\r", "\u0003", "kept + 1\r");

    assertThat(run).succeeded().stdoutContains("42").stderrContains("nterrupted");
    assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofSeconds(15));
  }

  @Test
  void aLineThatFailsStaysInTheHistory() throws IOException {
    assertThat(type("statsu hello\r", "1 + nope\r"))
        .stderrContains("did you mean")
        .stderrContains("1 + nope")
        .stderrContains("^^^^");
    assertThat(Files.readString(history())).contains("statsu hello").contains("1 + nope");
  }

  @Test
  void theHistoryIsForItsOwnerAloneAndHoldsNoSecrets() throws IOException {
    var run = type("login --email me@example.com --otp 123456 --non-existent\r");

    assertThat(run).stderrContains("masked");
    assertThat(Files.readString(history())).contains("--otp ***").doesNotContain("123456");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(history())))
        .isEqualTo("rw-------");
  }

  @Test
  void anEphemeralShellWritesNoHistory() {
    shell.with("--ephemeral");
    type("whoami\r");
    assertThat(directory.resolve("home")).doesNotExist();
  }

  @Test
  void anExclamationMarkIsJustALetter() {
    assertThat(type("!true\r")).succeeded().stdoutIs("false\n");
  }

  @Test
  void aTerminalThatCanOnlyShowTextGetsNoEscapes() {
    shell.input("whoami\nint twice(int a) {\nreturn 2 * a; }\ntwice(4)\n");
    var run = shell.terminal(100).variable("TERM", "dumb").prompting(Repl::serve).start();

    assertThat(run).succeeded().stdoutContains("sandbox@example.com").stdoutContains("8\n");
    assertThat(run.stdout() + run.stderr()).doesNotContain("\u001b");
    assertThat(run.stderr()).contains("sandbox-charm> ").contains("...> ");
  }

  @Test
  void aReadOnlyShellSaysSoInItsPrompt() {
    shell.with("--read-only");
    assertThat(type("register new-name\r")).stderrContains("read-only");
    assertThat(screen).contains("sandbox-charm read-only> ");
  }
}
