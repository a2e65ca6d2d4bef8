package dev.craftsh.shell.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.craftsh.shell.failure.ShellException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SheetTest {

  private static List<Map<String, String>> read(String source, String text, String... used) {
    return Sheet.read(source, text, Set.of(used)).stream().map(Item::cells).toList();
  }

  @Test
  void quotedCellsKeepCommasQuotesAndLineBreaks() {
    assertThat(read("x.csv", "\ufeffName,Created at\r\nhello,\"a, \"\"b\"\"\r\nc\"\r\n\r\nmy,\r\n"))
        .containsExactly(
            Map.of("name", "hello", "created_at", "a, \"b\"\r\nc"),
            Map.of("name", "my", "created_at", ""));
  }

  @Test
  void tabsAreKnownByTheFirstLineAndEscapesAreUndone() {
    assertThat(read("standard input", "name\tnote\nhello\ta\\tb\\\\n\n"))
        .containsExactly(Map.of("name", "hello", "note", "a\tb\\n"));
  }

  @Test
  void jsonLinesAndArraysAreRowsAndNullIsEmpty() {
    var rows = List.of(Map.of("name", "hello", "revision", "3"), Map.of("name", ""));

    assertThat(read("x", "{\"name\": \"hello\", \"revision\": 3}\n{\"name\": null}\n"))
        .isEqualTo(rows);
    assertThat(read("x", "[{\"name\": \"hello\", \"revision\": 3}, {\"name\": null}]"))
        .isEqualTo(rows);
  }

  @Test
  void aSingleColumnHasAHeadingWhereItIsOneThatIsUsed() {
    assertThat(read("standard input", "package\nhello\n", "package"))
        .containsExactly(Map.of("package", "hello"));
    assertThat(read("standard input", "hello\nmy\n", "name"))
        .containsExactly(Map.of("name", "hello"), Map.of("name", "my"));
    assertThat(read("x.csv", "package\nhello\n", "name"))
        .containsExactly(Map.of("package", "hello"));
  }

  @Test
  void whatIsNoTableIsRefusedWithTheRow() {
    for (var text : List.of("a,b\n1,2,3\n", "a,A\n1,2\n", "{\"a\": 1}\n{oops", "")) {
      assertThatExceptionOfType(ShellException.class)
          .isThrownBy(() -> read("x.csv", text))
          .withMessageStartingWith("Cannot read the rows of x.csv");
    }
  }
}
