package dev.craftsh.shell.pty;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees who presses Tab in Java, takes the tour, or has lines of their own. */
@Timeout(120)
class JavaHelpIT {
  private static final String PROMPT = "sandbox-charm> ";

  @TempDir Path scratch = Path.of("");

  private Tmux prompt() throws Exception {
    var packaged = Packaged.in(scratch);
    return Tmux.running(
        scratch,
        packaged.environment(),
        // Ctrl-C reaches this shell, too, and must not end it.
        "trap : INT; '"
            + packaged.launcher()
            + "' --sandbox --color never; echo \"status $?\"; sleep 600");
  }

  private static void leave(Tmux terminal) throws Exception {
    terminal.throwAway(PROMPT);
    terminal.press("C-d");
    terminal.awaitText("status 0");
  }

  @Test
  void tabCompletesThenDeclaresThenExplainsAndTheLineStays() throws Exception {
    try (var terminal = prompt()) {
      terminal.awaitPrompt(PROMPT);
      terminal.type("store.listRevi");
      // Until Java is ready, Tab has nothing to propose.
      for (int i = 0; !terminal.screen().contains("> store.listRevisions(") && i < 40; i++) {
        terminal.press("Tab");
        Thread.sleep(1000);
      }
      terminal.press("Tab");
      terminal.awaitText("StoreClient.listRevisions(String name)");
      terminal.press("Tab");
      var screen = terminal.awaitText("the newest first");
      assertThat(screen).contains("sandbox-charm> store.listRevisions(");
      terminal.type("\"hello\").size() > 0");
      terminal.press("Enter");
      terminal.awaitText("\ntrue\n");
      leave(terminal);
    }
  }

  @Test
  void newcomersAreToldOfTheTourWhichCanBeLeftAtAnyStep() throws Exception {
    try (var terminal = prompt()) {
      assertThat(terminal.awaitPrompt(PROMPT)).contains("New here? tour");
      terminal.type("tour");
      terminal.press("Enter");
      terminal.awaitText("1/10");
      terminal.awaitText("Enter goes on, q leaves:");
      terminal.press("Enter");
      terminal.awaitText("2/10");
      terminal.await("a second question", screen -> screen.split("q leaves:", -1).length > 2);
      terminal.press("C-c");
      terminal.awaitText("tour shows it again");
      terminal.awaitPrompt(PROMPT);
      leave(terminal);
    }
  }

  @Test
  void linesOfOnesOwnHoldAtTheFirstPromptAndALoopInThemIsEndedByCtrlC() throws Exception {
    var folder = Files.createDirectories(scratch.resolve("home/.config/craftsh"));
    Files.writeString(
        folder.resolve("rc.jsh"), "int kept = 41;\nprint(\"begun\");\nwhile (true);\n");
    try (var terminal = prompt()) {
      terminal.awaitText("\nbegun");
      terminal.press("C-c");
      terminal.awaitText("rc.jsh:3: Interrupted");
      terminal.awaitPrompt(PROMPT);
      terminal.type("kept + 1");
      terminal.press("Enter");
      terminal.awaitText("\n42\n");
      leave(terminal);
    }
  }
}
