package dev.craftsh.shell.pty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(180)
class PromptIT {
  private static final String PROMPT = "sandbox-charm> ";

  /** Ctrl-C reaches this shell, too, and must not end it. */
  private static final String SETTINGS = "trap : INT; settings() { stty -g; }; ";

  /** What follows the program in the window; "status" alone may be a command that was typed. */
  private static final Pattern ENDED = Pattern.compile("(?m)status \\d+$");

  @TempDir Path scratch = Path.of("");
  private Tmux terminal;

  @BeforeEach
  void openPrompt() throws Exception {
    var packaged = Packaged.in(scratch);
    // Afterwards the shell tells the status, and whether the terminal is as it was.
    terminal =
        Tmux.running(
            scratch,
            packaged.environment(),
            SETTINGS
                + "before=$(settings); '"
                + packaged.launcher()
                + "' --sandbox --color never; echo \"status $?\";"
                + " [ \"$before\" = \"$(settings)\" ] && echo restored; sleep 600");
    terminal.awaitPrompt(PROMPT);
  }

  @AfterEach
  void closeTerminal() throws Exception {
    if (terminal == null) {
      return;
    }
    try {
      // The program must have ended before its home is deleted.
      if (!ENDED.matcher(terminal.screen()).find()) {
        terminal.throwAway(PROMPT);
        terminal.press("C-d");
        terminal.awaitText("status ");
      }
    } finally {
      terminal.close();
    }
  }

  private String enter(String line) throws Exception {
    terminal.submit(PROMPT, line);
    return terminal.awaitPrompt(PROMPT);
  }

  private Path history() {
    return scratch.resolve("home/.local/state/craftsh/history");
  }

  @Test
  void ctrlCAtAQuestionEndsItAtOnceAndTheNextCommandWorks() throws Exception {
    terminal.type("login --email a@b.c");
    terminal.press("Enter");
    terminal.awaitText("Password:");
    terminal.type("hidden-1");
    terminal.press("C-c");

    assertThat(terminal.awaitPrompt(PROMPT))
        .contains("Stopped at the question")
        .doesNotContain("hidden-1");
    assertThat(enter("whoami")).contains("sandbox@example.com");
    terminal.press("C-d");
    terminal.awaitText("status 0");
    assertThat(history()).content().contains("whoami").doesNotContain("hidden-1");
  }

  @Test
  void aSessionFromThePromptToTheEnd() throws Exception {
    assertThat(enter("whoami")).contains("sandbox@example.com");
    assertThat(enter("store.whoami().account().email().length()")).contains("\n19\n");

    terminal.press("C-d");

    terminal.awaitText("status 0");
    terminal.awaitText("restored");
    assertThat(Files.readAllLines(history())).hasSize(2);
  }

  @Test
  void tabCompletesCommandsAndNamesOfPackages() throws Exception {
    enter("names");
    terminal.type("stat");
    terminal.press("Tab");
    terminal.awaitText("> status");
    terminal.type("hel");
    terminal.press("Tab");
    terminal.awaitText("> status hello");
    terminal.press("Enter");
    terminal.awaitText("latest");
    terminal.awaitPrompt(PROMPT);
  }

  @Test
  void tabKnowsRevisionsThatTheSessionNeverShowed() throws Exception {
    terminal.type("release hello ");
    for (int presses = 0; !terminal.screen().contains("6  ") && presses < 30; presses++) {
      terminal.press("Tab");
      Thread.sleep(100);
    }
    assertThat(terminal.screen()).containsPattern("6 +\\(");
    terminal.press("C-c");
    terminal.awaitPrompt(PROMPT);
  }

  @Test
  void ctrlCEndsALoopWithinASecondAndThePromptIsThereAgain() throws Exception {
    enter("int kept = 41");
    assertThat(ctrlCIn("while (true);", 2000)).isLessThan(Duration.ofSeconds(1));
    assertThat(enter("kept + 1")).contains("\n42\n");
  }

  @Test
  void standardInputIsWhatThePersonTypesAndCtrlCEndsItsReader() throws Exception {
    enter("int kept = 41");
    terminal.type("new Scanner(System.in).nextLine().length() + kept");
    terminal.press("Enter");
    terminal.type("a");
    terminal.press("Enter");
    terminal.awaitText("\n42\n");
    terminal.awaitPrompt(PROMPT);
    var code = "while (true) try { System.in.read(); } catch (Throwable any) { }";
    assertThat(ctrlCIn(code, 1500)).isLessThan(Duration.ofMillis(1500));
    assertThat(enter("kept + 2")).contains("\n43\n");
  }

  /** How long it takes from the key to the prompt, in code that has run for some time. */
  private Duration ctrlCIn(String code, int millis) throws Exception {
    terminal.press("C-l");
    terminal.submit(PROMPT, code);
    Thread.sleep(millis);
    var pressed = Instant.now();
    terminal.press("C-c");
    terminal.awaitText("nterrupted");
    terminal.awaitPrompt(PROMPT);
    return Duration.between(pressed, Instant.now());
  }

  @Test
  void anEditorThatIsKilledLeavesTheTerminalAsItWas() throws Exception {
    var editor = scratch.resolve("editor");
    Files.writeString(
        editor, "#!/bin/sh\nstty raw -echo\nprintf '\\033[?25lhalf\\r\\n'\nkill -9 $$\n");
    assertThat(editor.toFile().setExecutable(true)).isTrue();
    enter("int kept = 41");
    enter("/set editor " + editor);
    terminal.type("edit kept");
    terminal.press("Enter");
    terminal.awaitText("status 137");
    terminal.await("the prompt", screen -> screen.endsWith("\n" + PROMPT.strip()));
    assertThat(enter("kept + 1")).contains("\n42\n");
    assertThat(terminal.cursorIsShown()).isTrue();
    terminal.press("C-d");
    terminal.awaitText("restored");
  }

  @Test
  void aShellThatEndsWhileItsEditorIsOpenLeavesNoCopyOfTheText() throws Exception {
    var editor = scratch.resolve("editor");
    Files.writeString(editor, "#!/bin/sh\necho \"$1\" > '" + scratch + "/edited'\nexec sleep 60\n");
    assertThat(editor.toFile().setExecutable(true)).isTrue();
    enter("int kept = 41");
    enter("/set editor " + editor);
    enter("ProcessHandle.current().pid()");
    var lines = terminal.screen().split("\n", -1);
    long pid = Long.parseLong(lines[lines.length - 2].strip());
    terminal.type("edit kept");
    terminal.press("Enter");
    terminal.await("the editor", screen -> Files.exists(scratch.resolve("edited")));
    Thread.sleep(200);
    var copy = Path.of(Files.readString(scratch.resolve("edited")).strip());
    assertThat(copy).content().contains("41");

    ProcessHandle.of(pid).orElseThrow().destroy();
    terminal.awaitText("status 143");

    assertThat(copy.getParent()).doesNotExist();
  }

  @Test
  void ctrlCAtThePromptThrowsTheLineAway() throws Exception {
    terminal.type("status hal");
    terminal.awaitText("status hal");
    terminal.press("C-c");
    terminal.awaitPrompt(PROMPT);
    assertThat(enter("2 + 3")).contains("\n5\n");
  }

  @Test
  void anUploadShowsItsProgressAndThePromptComesBack() throws Exception {
    var file = scratch.resolve("big.bin");
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(1L << 30);
    }
    terminal.type("upload(\"" + file + "\").length() > 10");
    terminal.press("Enter");
    terminal.awaitText(" %");
    terminal.awaitText("100 %");
    terminal.awaitText("\ntrue\n");
    terminal.awaitPrompt(PROMPT);
  }

  @Test
  void whatTheBackgroundPrintsStaysOutOfTheLineBeingTyped() throws Exception {
    enter("CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS).execute(() -> print(7))");
    terminal.type("half a line");
    var screen = terminal.awaitText("\n7\n");
    assertThat(screen).endsWith("\n7\n" + PROMPT + "half a line");
  }

  /** Who closes the window sends the one, who ends the session the other. */
  @ParameterizedTest
  @CsvSource({"TERM,143", "HUP,129"})
  void aSignalToEndRestoresTheTerminalAndKeepsTheHistory(String signal, int status)
      throws Exception {
    enter("1 + 1");
    enter("ProcessHandle.current().pid()");
    var screen = terminal.screen();
    var lines = screen.split("\n", -1);
    long pid = Long.parseLong(lines[lines.length - 2].strip());
    assertThat(ProcessHandle.of(pid)).isPresent();
    assertThat(terminal.keysAreForEditing()).isTrue();
    assertThat(new ProcessBuilder("kill", "-" + signal, "" + pid).start().waitFor()).isZero();
    terminal.awaitText("status " + status);
    terminal.awaitText("restored");
    assertThat(terminal.keysAreForEditing()).isFalse();
    // What comes next begins on a line of its own.
    assertThat(terminal.screen())
        .contains("\n" + PROMPT.strip() + "\nstatus " + status + "\nrestored");
    assertThat(Files.readString(history())).contains("1 + 1");
  }

  @Test
  void aPastedTextOfSeveralLinesIsOneEntry() throws IOException, InterruptedException {
    terminal.type("\u001b[200~int twice(int a) {\n  return 2 * a;\n}\u001b[201~");
    terminal.press("Enter");
    terminal.awaitPrompt(PROMPT);
    terminal.type("twice(21)");
    terminal.press("Enter");
    terminal.awaitText("\n42\n");
    terminal.press("C-d");
    terminal.awaitText("status 0");
    assertThat(Files.readAllLines(history())).hasSize(2);
  }
}
