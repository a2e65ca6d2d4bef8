package dev.craftsh.shell.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.command.CoreCommands;
import dev.craftsh.shell.interpreter.Classifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxTest {
  private final Syntax syntax =
      new Syntax(CoreCommands.registry(), new Classifier(CoreCommands.registry(), name -> false));

  private List<String> marks(String text) {
    var shown = new ArrayList<String>();
    for (var mark : syntax.marks(text)) {
      shown.add(mark.part() + " " + text.substring(mark.start(), mark.end()));
    }
    return shown;
  }

  @Test
  void aCommandItsFlagsAndItsQuotedWordsAreMarked() {
    assertThat(marks("upload \"my file\" --release=edge -o json"))
        .containsExactly("COMMAND upload", "TEXT \"my file\"", "FLAG --release", "FLAG -o");
  }

  @Test
  void whatDoesNotExistIsLeftPlain() {
    assertThat(marks("statsu hello")).isEmpty();
    assertThat(marks("status hello --no-such")).containsExactly("COMMAND status");
  }

  @Test
  void javaHasWordsLiteralsAndComments() {
    assertThat(marks("var x = \"a\" + 1; // why\nreturn 'c' /* done */;"))
        .containsExactly(
            "KEYWORD var",
            "TEXT \"a\"",
            "NUMBER 1",
            "COMMENT // why",
            "KEYWORD return",
            "TEXT 'c'",
            "COMMENT /* done */");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "status \"open",
        "store.release(\"he",
        "/* open",
        "\"\"\"\nopen",
        "'",
        "-",
        "x \\",
        "upload a\\ b -",
        "\u001b[2J",
        "1e999",
        "}"
      })
  void whatIsUnfinishedIsMarkedInOrderAndInsideTheText(String text) {
    int from = 0;
    for (var mark : syntax.marks(text)) {
      assertThat(mark.start()).isGreaterThanOrEqualTo(from);
      assertThat(mark.end()).isGreaterThan(mark.start()).isLessThanOrEqualTo(text.length());
      from = mark.end();
    }
  }
}
