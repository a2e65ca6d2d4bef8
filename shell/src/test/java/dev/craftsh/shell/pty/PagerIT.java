package dev.craftsh.shell.pty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.testkit.RequiredTool;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Results that do not fit on the screen. */
@Timeout(180)
class PagerIT {
  private static final String PROMPT = "sandbox-charm> ";

  @TempDir Path scratch = Path.of("");
  private @Nullable Tmux opened;

  private void open(String pager) throws Exception {
    var packaged = Packaged.in(scratch).with("CRAFTSH_PAGER", pager);
    opened =
        Tmux.running(
            scratch,
            packaged.environment(),
            "trap : INT; '"
                + packaged.launcher()
                + "' --sandbox --color never; echo \"status $?\"; sleep 600");
    terminal().awaitPrompt(PROMPT);
  }

  /** The program must have ended before its home is deleted. */
  @AfterEach
  void closeTerminal() throws Exception {
    if (opened == null) {
      return;
    }
    try {
      terminal().press("C-c");
      terminal().awaitPrompt(PROMPT);
      terminal().press("C-d");
      terminal().awaitText("status ");
    } finally {
      terminal().close();
    }
  }

  private Tmux terminal() {
    return Objects.requireNonNull(opened, "no terminal was opened");
  }

  private void begin(String line) throws Exception {
    terminal().submit(PROMPT, line);
  }

  private String enter(String line) throws Exception {
    begin(line);
    return terminal().awaitPrompt(PROMPT);
  }

  /** A text of 200 lines, on a screen of 50. */
  private void writeTallText() throws Exception {
    enter("var tall = \"\"");
    enter("for (int i = 1000; i < 1200; i++) tall += i + \" \" + 2 * i + \"\\n\"");
  }

  @Test
  void whatIsTallerThanTheScreenIsPagedAndThePromptIsThereAfterwards() throws Exception {
    RequiredTool.named("less");
    open("less");
    writeTallText();
    begin("tall");
    var page = terminal().await("a page", screen -> screen.endsWith("\n:"));
    assertThat(page).containsPattern("1000 +2000").doesNotContain("1199");
    terminal().press("q");
    terminal().awaitPrompt(PROMPT);

    assertThat(enter("2 + 3")).contains("\n5\n");
  }

  @Test
  void ctrlCInThePagerLeadsBackToThePrompt() throws Exception {
    RequiredTool.named("less");
    open("less");
    writeTallText();
    begin("tall");
    terminal().await("a page", screen -> screen.endsWith("\n:"));
    terminal().press("C-c");
    terminal().awaitPrompt(PROMPT);
    // Pager and shell are both sent the signal, and a busy system may hand it to the shell later.
    Thread.sleep(1000);

    assertThat(enter("tall.length() > 200")).contains("\ntrue\n");
  }

  @Test
  void catMeansThatNothingIsPaged() throws Exception {
    open("cat");
    writeTallText();

    assertThat(enter("tall")).containsPattern("1199 +2398");
  }

  @Test
  void longTablesComeByPagesThatFitTheWindow() throws Exception {
    open("less");
    enter("var tall = new TreeMap<Integer, Integer>()");
    enter("IntStream.range(1000, 1200).forEach(i -> tall.put(i, 2 * i))");

    assertThat(enter("tall")).contains("1019", "… 180 more (it)").doesNotContain("1020");
    assertThat(enter("it")).contains("1020", "1039", "… 160 more (it)");
    assertThat(enter("int it = 41")).contains("it ==> 41");
    assertThat(enter("it + 1")).contains("\n42\n");
  }

  @Test
  void aTableIsAsWideAsTheWindowIsNow() throws Exception {
    open("cat");
    assertThat(enter("revisions hello")).doesNotContain("hidden:");
    terminal().widen(50);
    terminal().press("C-l");
    terminal().awaitPrompt(PROMPT);

    assertThat(enter("revisions hello")).contains("hidden:");
  }
}
