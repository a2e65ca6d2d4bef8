package dev.craftsh.shell.pty;

import static dev.craftsh.shell.pty.PromptWindow.PROMPT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands of the operating system, which share the terminal with the prompt. */
@Timeout(120)
class OsCommandIT {
  @TempDir Path scratch = Path.of("");

  private PromptWindow turnedOn() throws Exception {
    var prompt = PromptWindow.of(scratch, Packaged.in(scratch));
    assertThat(prompt.enter("!echo off")).contains("turned off").doesNotContain("\noff\n");
    prompt.enter("config set os-commands true");
    return prompt;
  }

  @Test
  void theyHaveTheTerminalAndThePromptHasItAfterwards() throws Exception {
    try (var prompt = turnedOn()) {
      assertThat(prompt.enter("!test -t 0 && test -t 1 && stty size")).contains("\n50 100\n");
      prompt.begin("!echo it asks | tr a-z A-Z; read answer; echo \"got $answer\"");
      prompt.terminal().awaitText("\nIT ASKS");
      prompt.terminal().type("what I typed");
      prompt.terminal().press("Enter");
      assertThat(prompt.terminal().awaitText("\ngot what I typed\n")).contains("\nwhat I typed\n");
      prompt.terminal().awaitPrompt(PROMPT);
      prompt.begin("!stty raw -echo; printf '\\033[?25l'; exit 3");
      prompt.terminal().awaitText("\nIt ended with status 3.\n" + PROMPT.strip());
      assertThat(prompt.enter("6 * 7")).contains("\n42\n");
      assertThat(prompt.terminal().cursorIsShown()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"!sleep 60", "!trap '' INT; sleep 60 & wait; sleep 60"})
  void ctrlCEndsThemWithinASecondAndNoMore(String line) throws Exception {
    try (var prompt = turnedOn()) {
      prompt.enter("int kept = 41");
      prompt.begin(line);
      Thread.sleep(1000);
      var pressed = Instant.now();
      prompt.terminal().press("C-c");
      assertThat(prompt.terminal().awaitPrompt(PROMPT))
          .contains("Interrupted  [SHELL-INTERRUPTED]");
      assertThat(Duration.between(pressed, Instant.now())).isLessThan(Duration.ofSeconds(1));
      assertThat(prompt.enter("kept + 1")).contains("\n42\n");
    }
  }
}
