package dev.craftsh.shell.pty;

import static dev.craftsh.shell.pty.PromptWindow.PROMPT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Uploads in the background of a real terminal. */
@Timeout(120)
class JobsIT {
  @TempDir Path scratch = Path.of("");

  @Test
  void whatBecomesOfAJobAppearsAboveTheHalfTypedLineWhichGoesOn() throws Exception {
    var file = PromptWindow.sparse(scratch.resolve("big.bin"), 40);
    try (var prompt = PromptWindow.of(scratch, Packaged.in(scratch))) {
      assertThat(prompt.enter("upload-resource hello greeting " + file + " &"))
          .contains("\nJob 1 began\n");
      prompt.terminal().type("whoami --col");
      var screen = prompt.terminal().awaitText("Job 1 done: upload-resource hello greeting");
      assertThat(screen).doesNotContain("%");
      prompt
          .terminal()
          .await("the line below", shown -> shown.endsWith("\n" + PROMPT + "whoami --col"));
      prompt.terminal().type("umns username");
      prompt.terminal().press("Enter");
      prompt.terminal().awaitText("\nUsername  sandbox\n");
      assertThat(prompt.enter("jobs"))
          .endsWith("no jobs; a command that ends in & becomes one\n" + PROMPT.strip());
    }
  }

  @Test
  void aJobIsListedWatchedLeftAskedAboutAndCancelled() throws Exception {
    // So large that it never ends here.
    var file = PromptWindow.sparse(scratch.resolve("endless.bin"), 1 << 20);
    try (var prompt = PromptWindow.of(scratch, Packaged.in(scratch))) {
      prompt.enter("upload-resource hello greeting " + file + " &");
      assertThat(prompt.enter("jobs")).containsPattern("\n(State|  1) +(sent 0 %|running)");

      prompt.begin("fg");
      prompt.terminal().awaitText(" of 1.0 TiB");
      prompt.terminal().press("C-c");
      assertThat(prompt.terminal().awaitPrompt(PROMPT))
          .contains("\nStopped watching  [SHELL-INTERRUPTED]\n  why  the jobs go on\n");
      assertThat(prompt.enter("6 * 7")).contains("\n42\n");
      assertThat(prompt.enter("jobs")).containsPattern("\n(State|  1) +sent 0 %");

      prompt.begin("exit");
      prompt.terminal().await("a question", PromptWindow::asks);
      prompt.terminal().press("C-c");
      prompt.terminal().awaitPrompt(PROMPT);
      prompt.terminal().press("C-d");
      prompt.terminal().await("a second question", PromptWindow::asks);
      prompt.terminal().type("n");
      prompt.terminal().press("Enter");
      prompt.terminal().awaitPrompt(PROMPT);

      assertThat(prompt.enter("cancel")).contains("\nJob 1 cancelled: upload-resource");
      prompt.terminal().press("C-d");
      prompt.terminal().awaitText("\nstatus 0");
    }
  }
}
