package dev.craftsh.shell.pty;

import static dev.craftsh.shell.pty.PromptWindow.PROMPT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How far an upload is, on screens of all kinds. */
@Timeout(120)
class BarsIT {
  private static final Pattern BAR = Pattern.compile("(?m)^.*\\d %.*$");

  /** What moves the cursor, clears or colours. */
  private static final Pattern DRAWN =
      Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f&&[^\r\n]]|\r(?!\n)");

  private static final String LINE = "(^|\n)big.bin: 100 % of 20.0 MiB\r\n";

  @TempDir Path scratch = Path.of("");

  private static long bars(String screen) {
    return BAR.matcher(screen).results().count();
  }

  @Test
  void aBarStaysOneLineHoweverWideTheWindowBecomes() throws Exception {
    var file = PromptWindow.sparse(scratch.resolve("big.bin"), 1 << 20);
    try (var prompt = PromptWindow.of(scratch, Packaged.in(scratch))) {
      var terminal = prompt.terminal();
      prompt.begin("upload-resource hello greeting " + file);
      var wide = terminal.awaitText(" left");
      assertThat(bars(wide)).isEqualTo(1);
      terminal.widen(20);
      var narrow =
          terminal.await("a short bar", screen -> screen.matches("(?s)(.*\n)?big.bin +\\d+ %"));
      assertThat(narrow.lines()).allMatch(line -> line.length() <= 20);
      assertThat(bars(narrow)).isEqualTo(1);
      terminal.widen(100);
      assertThat(bars(terminal.awaitText("/s"))).isEqualTo(1);
      terminal.press("C-c");
      var ended = terminal.awaitPrompt(PROMPT);
      assertThat(bars(ended)).as(ended).isEqualTo(1);
      assertThat(ended).containsPattern("(?m)^big.bin  [█░]{24}  0 %  .* of 1.0 TiB");
    }
  }

  @Test
  void aScreenThatCannotDrawGetsLinesOrPlainCharacters() throws Exception {
    PromptWindow.sparse(scratch.resolve("big.bin"), 20);
    var packaged = Packaged.in(scratch);
    var upload = "\"$craftsh\" --sandbox -e 'upload(\"big.bin\").length() > 9'";
    var lines = "craftsh='" + packaged.launcher() + "'; cd '" + scratch + "'; read go; ";
    for (var screen : List.of("TERM=dumb", "ACCESSIBLE=1", "LC_ALL=C", "NO_COLOR=1")) {
      lines += screen + " " + upload + "; echo next; ";
    }
    lines += upload + " 2>&1 | cat; echo all; sleep 600";
    try (var terminal = Tmux.running(scratch, packaged.environment(), lines)) {
      var record = terminal.record(scratch.resolve("written"));
      terminal.press("Enter");
      terminal.awaitText("\nall");
      var written = Files.readString(record, StandardCharsets.UTF_8).split("next\r\n", -1);

      assertThat(written).hasSize(5);
      assertThat(written[0]).as("dumb").containsPattern(LINE).doesNotContainPattern(DRAWN);
      assertThat(written[1]).as("aloud").containsPattern(LINE).doesNotContainPattern(DRAWN);
      assertThat(written[2]).as("ASCII").contains("########").matches("\\p{ASCII}*");
      assertThat(written[3])
          .as("no colour")
          .contains("████")
          .doesNotContainPattern("\u001b\\[[\\d;]*m");
      assertThat(written[4]).as("a pipe").containsPattern(LINE).doesNotContainPattern(DRAWN);
    }
  }
}
