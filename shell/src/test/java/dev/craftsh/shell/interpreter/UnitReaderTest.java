package dev.craftsh.shell.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.craftsh.shell.testkit.TestShell;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class UnitReaderTest {
  private static final TestShell SHELL = TestShell.in(Path.of("."));

  @AfterAll
  static void closeShell() {
    SHELL.close();
  }

  private static List<String> split(String text) {
    var units = SHELL.shell().units(text);
    var texts = new ArrayList<String>();
    for (var unit = units.next(); unit.isPresent(); unit = units.next()) {
      var found = unit.get();
      texts.add(found.line() + ":" + found.column() + " " + found.text().strip());
    }
    return texts;
  }

  @Test
  void commandLinesAndStatementsAlternate() {
    assertThat(
            split(
                """
                #!/usr/bin/env craftsh
                // what it does
                whoami

                var x = 1;
                  status hello
                x + 1
                """))
        .containsExactly("3:1 whoami", "5:1 var x = 1;", "6:3 status hello", "7:1 x + 1");
  }

  @Test
  void aStatementMayMissItsSemicolonAtTheEndOfItsLine() {
    assertThat(split("int n = 0\nvar x = n\n++n\nn")).hasSize(4);
  }

  @Test
  void aCallGoesOnWithALeadingDot() {
    assertThat(split("var x = List.of(1)\n  // why\n    .stream()\n    .toList()\nwhoami"))
        .containsExactly(
            "1:1 var x = List.of(1)\n  // why\n    .stream()\n    .toList()", "5:1 whoami");
  }

  @Test
  void elseCatchAndFinallyMayStandOnTheirOwnLine() {
    assertThat(split("if (true) {\n}\nelse {\n}\ntry {\n}\ncatch (Exception e) {\n}\nfinally {\n}"))
        .containsExactly(
            "1:1 if (true) {\n}\nelse {\n}",
            "5:1 try {\n}\ncatch (Exception e) {\n}\nfinally {\n}");
  }

  @Test
  void operatorsAtTheBeginningOfALineGoOn() {
    assertThat(split("var s = \"a\"\n  + \"b\"\n  + \"c\"\nvar b = true\n  && false\n  ? 1 : 2"))
        .hasSize(2);
  }

  @Test
  void bracesMayOpenOnTheNextLine() {
    assertThat(split("void f()\n{\n}\nclass A\n{\n}\nrecord R(int x)\n{}\n")).hasSize(3);
  }

  @Test
  void textBlocksKeepTheirLines() {
    assertThat(split("var t = \"\"\"\n  whoami\n  status hello\n  \"\"\";\nwhoami"))
        .containsExactly("1:1 var t = \"\"\"\n  whoami\n  status hello\n  \"\"\";", "5:1 whoami");
  }

  @Test
  void severalStatementsOnALineAreSeveralUnitsWithTheirColumns() {
    assertThat(split("int a = 1; int b = 2; a + b"))
        .containsExactly("1:1 int a = 1;", "1:12 int b = 2;", "1:23 a + b");
  }

  @Test
  void aCommandLineGoesOnAfterABackslash() {
    assertThat(split("release hello 3 \\\n  edge\nwhoami"))
        .containsExactly("1:1 release hello 3    edge", "3:1 whoami");
  }

  @Test
  void commentsOfSeveralLinesAreSkipped() {
    assertThat(split("/* one\n two */ whoami\n")).containsExactly("2:9 whoami");
  }

  @Test
  void aTextThatEndsInTheMiddleOfAStatementIsAnError() {
    assertThatThrownBy(() -> split("whoami\nfor (int i = 0; i < 3; i++) {\n  print(i);\n"))
        .isInstanceOfSatisfying(
            Unfinished.class,
            failed -> {
              assertThat(failed.line()).isEqualTo(2);
              assertThat(failed.column()).isEqualTo(1);
              assertThat(failed.failure().what())
                  .isEqualTo("The text ends in the middle of a statement");
              assertThat(failed.failure().why())
                  .isEqualTo(
                      "what begins with \"for (int i = 0; i < 3; i++) {\" is never finished");
            });
  }

  @Test
  void windowsLineEndsAreNoDifference() {
    assertThat(split("whoami\r\nvar x = 1\r\nx\r\n"))
        .containsExactly("1:1 whoami", "2:1 var x = 1", "3:1 x");
  }
}
