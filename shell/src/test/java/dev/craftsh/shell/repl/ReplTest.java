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
  private static final String UP = "\u001bOA";
  private static final String DOWN = "\u001bOB";

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

  /** It may come when the last line's output is there, and the next prompt not yet. */
  @Test
  void ctrlCBetweenTwoLinesEndsNothing() {
    var typed = new TypedSession("whoami\r", "1 + 1\r", "oops\u0003");

    shell.terminal(100).with("--color", "never").prompting(typed::serve).start();

    // Read, run, read, run, thrown away; then Ctrl-D, before which it may have been pressed, too.
    assertThat(typed.deadly()).containsExactly(false, false, false, false, false, false);
    assertThat(typed.deadlyNextTime()).isTrue();
  }

  @Test
  void exitLeavesWithItsStatus() {
    assertThat(type("exit 3\r", "whoami\r").status()).isEqualTo(3);
  }

  @Test
  void theStatusMayBeJavaAsInJshell() {
    assertThat(type("int n = 2\r", "/exit n + 1\r", "whoami\r").status()).isEqualTo(3);
    var quoted = "exit s.equals(\"x\") ? 4 : 5\r";
    assertThat(type("String s = \"x\", x = \"y\";\r", quoted).status()).isEqualTo(4);
    assertThat(type("String s = \"x\", x = \"y\";\r", "/" + quoted).status()).isEqualTo(4);
    assertThat(type("exit -1\r", "exit 256\r", "exit nope\r", "1 + 1\r"))
        .succeeded()
        .stdoutIs("2\n")
        .stderrContains("Cannot exit with \"-1\"", "Cannot exit with \"256\"", "variable nope");
  }

  @Test
  void unfinishedJavaAsksForMoreLinesAndIsOneEntryOfTheHistory() throws IOException {
    var run = type("int twice(int a) {\r return 2 * a; }\r", "twice(21)\r");

    assertThat(run).succeeded().stdoutContains("42");
    assertThat(screen).contains("...> ");
    assertThat(Files.readAllLines(history())).hasSize(2);
  }

  @Test
  void whatWritesNothingKeepsLinesOnlyInAFileThatStandsBesideIt() throws IOException {
    var file = directory.resolve("lines");
    shell.variable("CRAFTSH_HISTORY_FILE", file.toString());
    shell.with("--ephemeral");
    assertThat(type("1 + 1\r")).succeeded();
    assertThat(file).doesNotExist();
    assertThat(history()).doesNotExist();

    shell.with("--history-file", file.toString());
    assertThat(type("1 + 1\r", "/history\r")).succeeded();
    assertThat(Files.readString(file)).contains("1 + 1");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(history()).doesNotExist();
  }

  @Test
  void theHistoryMayBeKeptNowhere() {
    shell.with("--history-file=off");
    assertThat(type("1 + 1\r")).succeeded();
    assertThat(history()).doesNotExist();
  }

  @Test
  void suggestionsCanBeTurnedOff() {
    var right = "\u001bOC";
    assertThat(type("whoami\r", "who" + right + "\r")).nowhereContains("no command");
    shell.with("--no-suggestions");
    assertThat(type("whoami\r", "who" + right + "\r")).stderrContains("no command \"who\"");
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
  void whoPressesCtrlCTwiceWhereItEndsNothingIsToldHowToLeave() {
    assertThat(type("\u0003", "\u0003", "\u0003", "2 + 3\r"))
        .succeeded()
        .stdoutIs("5\n")
        .stderrIs("Ctrl-D or exit leaves.\n");
    assertThat(type("\u0003", "whoami\u0003", "\u0003", "2 + 3\r")).succeeded().stderrIsEmpty();
  }

  @Test
  void ctrlCEndsTheWaitForAWebPageAlsoWhereTheLoginIsToReplaceAnother() {
    assertThat(type("login --web --switch\r", "\u0003", "whoami\r"))
        .succeeded()
        .stderrContains("identity/login", "NETWORK-CANCELLED")
        .stdoutContains("sandbox@example.com");
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
  void secretsAreCountedOverAllLinesOfAnEntryAndToldOfOnce() throws IOException {
    var run =
        type(
            "login --email me@example.com --otp \\\r123456 --no-such\r",
            "var p = List.of(\rSecret.of(\"one-secret\"), Secret.of(\"another\"));\r");

    assertThat(run.stderr()).containsOnlyOnce("masked").contains("1 secret masked in history");
    assertThat(Files.readString(history())).doesNotContain("123456", "one-secret", "another");
  }

  @Test
  void aLineThatBeginsWithABlankIsNotRemembered() throws IOException {
    assertThat(type(" 1 + 2\r", "3 + 4\r", "/history\r"))
        .succeeded()
        .stdoutContains("3 + 4")
        .nowhereContains("1 + 2");
    assertThat(Files.readString(history())).contains("3 + 4").doesNotContain("1 + 2");
  }

  @Test
  void eachProfileShowsItsOwnHistory() {
    var run =
        type(
            "1 + 1\r",
            "profile use sandbox-snap\r",
            "2 + 2\r",
            "profile use sandbox-charm\r",
            UP + UP + "\r",
            "profile use sandbox-snap\r",
            UP + UP + "\r");

    assertThat(run).succeeded().stdoutIs("2\n4\n2\n4\n");
  }

  @Test
  void theHistoryOfEarlierShellsIsThere() {
    type("20 + 3\r", "whoami\r");

    assertThat(type(UP + UP + "\r", "/history --all\r"))
        .succeeded()
        .stdoutContains("23\n")
        .stdoutContains("whoami");
    assertThat(type("/history\r").stdout()).doesNotContain("whoami");
  }

  @Test
  void upAndDownFindLinesThatBeginLikeTheTypedOne() {
    var run =
        type(
            "100 + 1\r",
            "200 + 2\r",
            "100 + 3\r",
            "200 + 4\r",
            "100" + UP + UP + "\r",
            "200" + UP + UP + DOWN + "\r",
            "300" + UP + DOWN + " + 1\r");

    assertThat(run).succeeded().stdoutIs("101\n202\n103\n204\n101\n204\n301\n");
  }

  @Test
  void ctrlRSearches() {
    assertThat(type("100 + 1\r", "200 + 2\r", "\u00120 + 1\r\r"))
        .succeeded()
        .stdoutIs("101\n202\n101\n");
  }

  @Test
  void anEphemeralShellWritesNoHistoryAndRemembersItsOwnLines() {
    shell.with("--ephemeral");
    assertThat(type("40 + 2\r", UP + "\r")).succeeded().stdoutIs("42\n42\n");
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

  @Test
  void aCommandOfTheSystemIsRefusedUntilItIsTurnedOn() throws IOException {
    var made = directory.resolve("made");

    assertThat(type("!touch made\r")).stderrContains("turned off", "config set os-commands true");
    assertThat(made).doesNotExist();
    shell.with("--os-commands");
    type("!touch made; echo 'a | b\r", "!touch made && test -n \"$((1+1))\"\r", "!exit 3\r");
    assertThat(made).exists();
    assertThat(Files.readAllLines(history())).anyMatch(line -> line.contains(":!touch made"));
  }

  @Test
  void theStatusOfACommandOfTheSystemIsTold() {
    shell.with("--os-commands");

    assertThat(type("!exit 3\r", "!\r"))
        .succeeded()
        .stderrContains("It ended with status 3.", "no command follows it");
  }

  @Test
  void whatCanBeJavasNegationIsThatWhileCommandsOfTheSystemAreOff() {
    assertThat(type("boolean b = true\r", "!b\r", "!(1 > 2)\r", "!true\r"))
        .stdoutContains("false\ntrue\n");
  }

  @Test
  void noTextButATypedLineReachesTheSystem() throws IOException {
    shell.with("--os-commands");
    var made = directory.resolve("made");
    Files.writeString(directory.resolve("x.jsh"), "!touch made\n");

    type(" !touch made\r", "run(\"!touch made\")\r", "run x.jsh\r", "each a -> !touch made\r");
    assertThat(shell.start("-e", "!touch made").status()).isNotZero();
    assertThat(shell.start("x.jsh").status()).isNotZero();
    assertThat(shell.start("!touch made").status()).isNotZero();
    assertThat(made).doesNotExist();
  }

  @Test
  void ctrlCEndsACommandOfTheSystemThatWouldNotAndTheNextLineRuns() {
    shell.with("--os-commands");
    var begun = Instant.now();
    var run = type("!trap '' INT TERM; sleep 100; sleep 100\r", "\u0003", "1 + 1\r");

    assertThat(run).stdoutContains("2\n").stderrContains("the command was ended");
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(30));
  }
}
