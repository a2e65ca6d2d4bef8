package dev.craftsh.shell.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.craftsh.shell.command.CoreCommands;
import dev.craftsh.shell.interpreter.CommandWords;
import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands give has the columns, and values the types, that their descriptions promise. */
class ColumnKindsTest extends SandboxedTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "whoami",
        "names",
        "status hello",
        "revisions hello",
        "release hello 5 edge",
        "close hello edge",
        "tracks hello",
        "info hello",
        "profile list",
        "help"
      })
  void valuesAreOfTheirColumnsKind(String line) {
    check(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "names",
        "status hello",
        "revisions hello",
        "release hello 5 edge --progressive 20",
        "tracks hello",
        "info hello",
        "history hello",
        "metrics hello installed_base_by_version"
      })
  void valuesOfSnapsAreToo(String line) {
    shell.type("profile use sandbox-snap");
    check(line);
  }

  private void check(String line) {
    var spec = CoreCommands.registry().get(CommandWords.split(line).get(0)).spec();
    var run = shell.type(line + " -o json");
    assertThat(run).succeeded();
    var parsed = JsonParser.parseString(run.stdout());
    var rows = parsed.isJsonArray() ? parsed.getAsJsonArray().asList() : List.of(parsed);
    assertThat(rows).isNotEmpty();
    for (var row : rows) {
      var keys = new ArrayList<String>();
      for (var column : spec.view().orElseThrow().columns()) {
        if (column.audience() != Column.Audience.PEOPLE) {
          keys.add(column.key());
          var value = row.getAsJsonObject().get(column.key());
          assertThat(value == null || value.isJsonNull() || fits(value, column.kind()))
              .as("%s of %s is %s: %s", column.key(), line, column.kind(), value)
              .isTrue();
        }
      }
      assertThat(row.getAsJsonObject().keySet()).containsExactlyElementsOf(keys);
    }
  }

  private static boolean fits(JsonElement value, Column.Kind kind) {
    return switch (kind) {
      case TEXT -> value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
      case NUMBER -> value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
      case BOOLEAN -> value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean();
      case TIME -> Instant.parse(value.getAsString()).toString().endsWith("Z");
      case LIST -> value.isJsonArray();
      case OBJECT -> value.isJsonObject();
    };
  }
}
