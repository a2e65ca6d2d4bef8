package dev.craftsh.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.completion.Proposal;
import dev.craftsh.shell.completion.StoreFacts;
import dev.craftsh.shell.testkit.TestShell;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the prompt says at a real store, where the first thing to know is whom a line acts as. */
class PromptTextTest {
  private final Path directory;

  PromptTextTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private String prompt(String expires, String... options) {
    var jo = new Proposal("jo", expires, true);
    StoreFacts facts = (kind, names) -> kind == StoreFacts.Kind.IDENTITY ? List.of(jo) : List.of();
    try (var shell = TestShell.in(directory).atFixedTime().with(options)) {
      return new PromptText(shell.shell(), facts).text();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-29T11:59:59Z | charm (jo) expires in 6 d>
          2026-11-29T12:00:00Z | charm (jo)>
          2026-11-22T15:30:00Z | charm (jo) expires in 3 h>
          2026-11-22T11:00:00Z | charm (jo) expired>
          never                | charm (jo)>
          """)
  void aLoginThatEndsWithinAWeekIsMarked(String expires, String prompt) {
    assertThat(prompt(expires)).isEqualTo(prompt + " ");
  }

  @Test
  void whatKeepsLinesFromActingIsMarked() {
    assertThat(prompt("", "--read-only", "--offline", "-p", "snap"))
        .isEqualTo("snap (jo) read-only offline> ");
  }

  @Test
  void aProfileOfOnesOwnSaysAtWhichStoreItIs() {
    try (var maker = TestShell.in(directory)) {
      maker.type("profile create bot --from snap-staging");
    }
    assertThat(prompt("", "-p", "bot")).isEqualTo("bot@snap-staging (jo)> ");
  }
}
