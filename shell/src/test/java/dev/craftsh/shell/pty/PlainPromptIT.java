package dev.craftsh.shell.pty;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The prompt in a terminal that can only show text. */
@Timeout(180)
class PlainPromptIT {
  private static final String PROMPT = "sandbox-charm> ";

  @TempDir Path scratch = Path.of("");
  private Tmux terminal;

  @BeforeEach
  void openPrompt() throws Exception {
    var packaged = Packaged.in(scratch);
    // Ctrl-C reaches this shell, too, and must not end it.
    terminal =
        Tmux.running(
            scratch,
            packaged.environment(),
            "trap : INT; before=$(stty -g); TERM=dumb '"
                + packaged.launcher()
                + "' --sandbox; echo \"status $?\";"
                + " [ \"$before\" = \"$(stty -g)\" ] && echo restored; sleep 600");
    terminal.awaitPrompt(PROMPT);
  }

  @AfterEach
  void closeTerminal() throws Exception {
    if (terminal != null) {
      terminal.close();
    }
  }

  private void enter(String line) throws Exception {
    terminal.type(line);
    terminal.press("Enter");
  }

  private void leave() throws Exception {
    terminal.press("C-d");
    terminal.awaitText(PROMPT.strip() + "\nstatus 0\nrestored");
  }

  @Test
  void ctrlCThrowsAnEntryAwayAndEndsNothing() throws Exception {
    terminal.type("half");
    terminal.awaitText("> half");
    terminal.press("C-c");
    terminal.awaitText("half^C\n" + PROMPT.strip());
    enter("int half(int a) {");
    terminal.awaitText("...>");
    terminal.press("C-c");
    terminal.awaitPrompt(PROMPT);
    enter("40 + 2");
    terminal.awaitText("\n42\n" + PROMPT.strip());
    leave();
  }

  @Test
  void ctrlCEndsWhoeverReadsAndTheNextLineIsForThePrompt() throws Exception {
    enter("new Scanner(System.in).nextLine().length() + 40");
    terminal.awaitText("+ 40");
    Thread.sleep(500);
    enter("ab");
    terminal.awaitText("\n42\n" + PROMPT.strip());

    enter("while (true) try { System.in.read(); } catch (Throwable any) { }");
    Thread.sleep(1500);
    terminal.press("C-c");
    terminal.awaitText("nterrupted");
    terminal.awaitPrompt(PROMPT);
    enter("40 + 3");
    terminal.awaitText("\n43\n" + PROMPT.strip());
    leave();
  }

  @Test
  void ctrlCEndsAQuestionAtOnceAndASecretIsNotShown() throws Exception {
    enter("ask(\"Name? \").length()");
    terminal.awaitText("\nName?");
    terminal.press("C-c");
    terminal.awaitText("Stopped at the question");
    terminal.awaitPrompt(PROMPT);

    enter("login --email a@b.c");
    terminal.awaitText("\nPassword:");
    terminal.type("hidden-1");
    terminal.press("C-c");
    terminal.awaitPrompt(PROMPT);
    enter("secret(\"Code? \") != null");
    terminal.awaitText("\nCode?");
    enter("hidden-2");
    terminal.awaitText("\ntrue\n" + PROMPT.strip());
    assertThat(terminal.screen()).doesNotContain("hidden-1").doesNotContain("hidden-2");
    leave();
  }
}
