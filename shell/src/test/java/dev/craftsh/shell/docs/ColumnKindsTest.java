package dev.craftsh.shell.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.craftsh.shell.command.CommandSpec;
import dev.craftsh.shell.command.CoreCommands;
import dev.craftsh.shell.interpreter.CommandWords;
import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Schema;
import dev.craftsh.shell.testkit.PackageFiles;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands give has the keys, and values the types, that their schemas promise. */
class ColumnKindsTest extends SandboxedTest {
  /** The first serves until it is stopped; the next two are other commands' rows, or text. */
  private static final Set<String> NOT_HERE =
      Set.of(
          "sandbox",
          "watch",
          "completion",
          "tour",
          "exit",
          "snapcraft",
          "charmcraft",
          "fg",
          "cancel",
          "each",
          "rerun",
          "run");

  /** Whose examples are about the snap of that name. */
  private static final Set<String> ABOUT_SNAPS = Set.of("metrics", "set-default-track");

  static Stream<String> examples() {
    return CoreCommands.registry().commands().stream()
        .filter(command -> !NOT_HERE.contains(command.spec().name()))
        .flatMap(command -> command.spec().examples().stream())
        .filter(line -> !line.startsWith("history") && !line.startsWith("set "))
        // Nothing was typed before.
        .filter(line -> !line.equals("edit -1"))
        .filter(line -> !line.contains("--columns"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleGivesWhatItsSchemaPromises(String line) throws IOException {
    PackageFiles.charm(directory, "my.charm", "my");
    Files.writeString(directory.resolve("greeting.txt"), "hi");
    Files.writeString(directory.resolve("revisions.csv"), "name,rev,channel\nhello,3,edge\n");
    Files.writeString(directory.resolve("hello.jsh"), "print(\"hello\")\n");
    Files.createDirectories(directory.resolve("classes"));
    shell.answering(sandbox.accounts().get(0).password());
    if (ABOUT_SNAPS.contains(CommandWords.split(line).get(0))) {
      shell.type("profile use sandbox-snap");
    }
    if (line.startsWith("drop ") || line.startsWith("edit ")) {
      shell.variable("EDITOR", "true");
      shell.shell().interpreter().workspace().typedIs(all -> List.of("whoami"));
      shell.type("int x = 1");
    }
    check(line.replace("me@example.org", sandbox.accounts().get(0).email()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status hello my-charm",
        "set",
        "revisions hello --released",
        "upload ./my.charm --release edge",
        "release hello 5 edge",
        "close hello edge --force",
        "each hello,my --preview -> status {name}",
        "help topics",
        "help /progressive",
        "help --schema",
        "profile list",
        "check ./wrong.jsh",
        "vars",
        "methods",
        "imports",
        "types",
        "snippets",
        "save ./saved.jsh"
      })
  void otherLinesOfCharmsDoToo(String line) throws IOException {
    PackageFiles.charm(directory, "my.charm", "my");
    Files.writeString(directory.resolve("wrong.jsh"), "int x = \"text\";\n");
    shell.type("int number = 1");
    shell.type("int twice(int x) { return 2 * x; }");
    shell.type("record Pair(int one, int two) {}");
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
  void linesOfSnapsDoToo(String line) {
    shell.type("profile use sandbox-snap");
    check(line);
  }

  private void check(String line) {
    var spec = CoreCommands.registry().get(CommandWords.split(line).get(0)).spec();
    var run = shell.type(json(line));
    assertThat(run.stderr()).as(line).doesNotContain("why ");
    if (run.stdout().isBlank() || spec.shapes().isEmpty()) {
      return;
    }
    var parsed = JsonParser.parseString(run.stdout());
    var rows = parsed.isJsonArray() ? parsed.getAsJsonArray().asList() : List.of(parsed);
    for (var row : rows) {
      if (row instanceof JsonObject object) {
        check(line, object, fields(spec, object));
      }
    }
  }

  /** Java may follow an arrow, and words of another program's. */
  private static String json(String line) {
    if (line.contains("-o json")) {
      return line;
    }
    int arrow = line.indexOf(" ->");
    return arrow < 0
        ? line + " -o json"
        : line.substring(0, arrow) + " -o json" + line.substring(arrow);
  }

  /** Those of the shape that has exactly the keys of the row. */
  private static List<Schema.Field> fields(CommandSpec spec, JsonObject row) {
    var known = new ArrayList<List<String>>();
    for (var shape : spec.shapes()) {
      var fields = Schema.of(shape.view());
      var keys = fields.stream().map(Schema.Field::key).toList();
      if (keys.equals(List.copyOf(row.keySet()))) {
        return fields;
      }
      known.add(keys);
    }
    assertThat(known).as(spec.name()).contains(List.copyOf(row.keySet()));
    return List.of();
  }

  private static void check(String line, JsonObject row, List<Schema.Field> fields) {
    for (var field : fields) {
      var value = row.get(field.key());
      var name = "%s of \"%s\" in %s".formatted(field.key(), line, row);
      if (value.isJsonNull()) {
        assertThat(field.optional()).as(name).isTrue();
      } else {
        assertThat(fits(value, field.type())).as(name + " is " + field.type()).isTrue();
        assertThat(field.values().isEmpty() || field.values().contains(value.getAsString()))
            .as(name + " is one of " + field.values())
            .isTrue();
      }
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
