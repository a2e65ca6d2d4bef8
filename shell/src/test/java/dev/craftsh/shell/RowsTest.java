package dev.craftsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands give, taken apart by Java code. */
class RowsTest extends SandboxedTest {

  @Test
  void aRowHasWhatItsJsonHas() throws IOException {
    Files.writeString(
        directory.resolve("open.jsh"),
        """
        for (var row : status("hello").rows()) {
          if (row.text("state").equals("open")) {
            print(row.text("channel") + " " + row.number("revision") + " " + row.get("version"));
          }
        }
        """);
    var expected = new StringBuilder();
    for (var row :
        JsonParser.parseString(shell.type("status hello -o json").stdout()).getAsJsonArray()) {
      var json = row.getAsJsonObject();
      if (json.get("state").getAsString().equals("open")) {
        expected.append(json.get("channel").getAsString()).append(' ');
        expected.append(json.get("revision").getAsInt()).append(' ');
        expected.append(json.get("version").getAsString()).append('\n');
      }
    }
    assertThat(expected).isNotEmpty();
    assertThat(shell.start("open.jsh")).succeeded().stdoutIs(expected.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status hello",
        "names",
        "revisions hello",
        "whoami",
        "resources hello --released",
        "release hello 5 latest/beta",
        "profile"
      })
  void theKeysAreThoseOfTheJsonOfEachKindOfResult(String line) {
    var json = JsonParser.parseString(shell.type(line + " -o json").stdout());
    var first = json.isJsonArray() ? json.getAsJsonArray().get(0) : json;
    assertThat(
            shell.type("String.join(\",\", run(\"" + line + "\").rows().get(0).keys())").stdout())
        .isEqualTo(String.join(",", first.getAsJsonObject().keySet()) + "\n");
  }

  @Test
  void whateverJavaGivesHasRowsToo() {
    assertThat(shell.type("rows(store.listRevisions(\"hello\")).get(0).number(\"revision\")"))
        .stdoutIs("6\n");
    assertThat(shell.type("rows(List.of(3, 4)).get(1).number(\"value\")")).stdoutIs("4\n");
    assertThat(shell.type("rows(null).size() + rows(List.of()).size()")).stdoutIs("0\n");
    assertThat(shell.type("rows(store.whoami()).size()")).stdoutIs("1\n");
  }

  @Test
  void rowsAreShownAsATable() {
    shell.type(
        "var some = status(\"hello\").filter(\"risk=edge\").columns(\"channel\", \"revision\").rows()");
    assertThat(shell.type("some").stdout())
        .isEqualTo(
            shell.type("status hello --filter risk=edge --columns channel,revision").stdout());
    assertThat(shell.type("some.get(0)")).stdoutContains("channel\trevision\n");
  }

  @Test
  void aWrongKeyNamesTheNearest() {
    assertThat(shell.type("status(\"hello\").rows().get(0).text(\"revison\")"))
        .exitedWith(1)
        .stderrContains("it has no such key", "did you mean revision?");
    assertThat(shell.type("status(\"hello\").rows().get(0).number(\"version\")"))
        .exitedWith(1)
        .stderrContains("as a number");
  }

  @Test
  void aVariableThatHoldsAResultIsToldInWords() {
    assertThat(shell.type("String.valueOf(status(\"hello\"))")).stdoutIs("16 rows\n");
    assertThat(shell.type("store")).stdoutContains("client of http://127.0.0.1");
  }
}
