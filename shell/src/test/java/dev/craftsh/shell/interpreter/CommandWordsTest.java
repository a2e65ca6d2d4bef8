package dev.craftsh.shell.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.craftsh.shell.failure.ShellException;
import org.junit.jupiter.api.Test;

class CommandWordsTest {

  @Test
  void blanksSeparateAndQuotesKeepTogether() {
    assertThat(CommandWords.split("  api  POST '/v1/a b' -d \"{\\\"x\\\": '1'}\" ''"))
        .containsExactly("api", "POST", "/v1/a b", "-d", "{\"x\": '1'}", "");
  }

  @Test
  void aBackslashTakesTheNextCharacterOutsideSingleQuotes() {
    assertThat(CommandWords.split("upload my\\ file.charm 'a\\b' c\\\"d"))
        .containsExactly("upload", "my file.charm", "a\\b", "c\"d");
  }

  @Test
  void aQuoteThatIsNeverClosedIsAUsageError() {
    assertThatThrownBy(() -> CommandWords.split("status 'hello"))
        .isInstanceOfSatisfying(
            ShellException.class,
            refused ->
                assertThat(refused.why()).isEqualTo("the quote before \"hello\" is never closed"));
  }
}
