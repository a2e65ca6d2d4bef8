package dev.craftsh.shell.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.command.CommandSpec;
import dev.craftsh.shell.command.CoreCommands;
import dev.craftsh.shell.result.ReleaseChange;
import dev.craftsh.shell.result.Schema;
import dev.craftsh.shell.result.StatusRow;
import dev.craftsh.shell.result.Views;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The page of columns says what machine formats have, all of it and nothing else. */
class SchemaPageTest {
  private static final String MODEL = "dev/craftsh/client/model";
  private static final String HEAD = "| key | type | may be null | meaning |\n|---|---|---|---|\n";

  /** With {@code -Dcraftsh.docs.write=true} the page is written instead of compared. */
  @Test
  void thePageIsMadeOfTheCommandsAndTheModels() throws Exception {
    var file = Pages.TOP.resolve("docs/reference/schemas.md");
    if (Boolean.getBoolean("craftsh.docs.write")) {
      Files.writeString(file, page());
    }
    assertThat(file).content().isEqualTo(page());
  }

  @Test
  void everyColumnOfACommandIsExplained() {
    for (var command : CoreCommands.registry().commands()) {
      for (var shape : command.spec().shapes()) {
        assertThat(Schema.of(shape.view()))
            .as(command.spec().name() + " " + shape.when())
            .isNotEmpty()
            .allSatisfy(
                field -> {
                  assertThat(field.key()).matches("[a-z][a-z0-9]*(_[a-z0-9]+)*");
                  assertThat(field.meaning()).isNotBlank();
                });
      }
    }
  }

  private static String page() throws Exception {
    var page = new StringBuilder("# What machine formats have\n\n");
    page.append("Made from the commands and the model themselves; `help --schema NAME -o json` ");
    page.append("has the same for programs. Rows are an array of objects, a single record is an ");
    page.append("object; a key that has no value is `null`. Times are ISO 8601 in UTC. CSV, TSV ");
    page.append("and NDJSON have the same keys. Keys stay; new ones may come.\n\n## Commands\n");
    for (var command : CoreCommands.registry().commands()) {
      command(command.spec(), page);
    }
    page.append("\n## Java values\n\nWhat records of the client show as.\n");
    var comments = comments();
    for (var model : models().entrySet()) {
      page.append("\n### ").append(model.getKey()).append("\n\n").append(HEAD);
      for (var field : Schema.of(Views.viewOf(model.getValue()))) {
        row(field, meaning(model.getValue(), field, comments), page);
      }
    }
    return page.toString();
  }

  private static void command(CommandSpec spec, StringBuilder page) {
    for (var shape : spec.shapes()) {
      page.append("\n### ").append(spec.name());
      page.append(shape.when().isEmpty() ? "" : ", ").append(shape.when()).append("\n\n");
      page.append(HEAD);
      for (var field : Schema.of(shape.view())) {
        row(field, field.meaning(), page);
      }
    }
  }

  private static void row(Schema.Field field, String meaning, StringBuilder page) {
    var values = field.values().isEmpty() ? "" : ": " + String.join(", ", field.values());
    page.append(
        "| `%s` | %s | %s | %s |\n"
            .formatted(field.key(), field.type(), field.optional() ? "yes" : "", meaning + values));
  }

  private static String meaning(Class<?> model, Schema.Field field, Map<String, String> comments) {
    if (!field.meaning().isEmpty()) {
      return field.meaning();
    }
    for (var component : model.getRecordComponents()) {
      var name = component.getName();
      if (name.replaceAll("([A-Z])", "_$1")
          .toLowerCase(java.util.Locale.ROOT)
          .equals(field.key())) {
        return comments.getOrDefault(model.getSimpleName() + "." + name + "()", "");
      }
    }
    return "";
  }

  private static Map<String, Class<? extends Record>> models() throws Exception {
    var names = new ArrayList<String>();
    try (var files = Files.list(Pages.TOP.resolve("client/src/main/java").resolve(MODEL))) {
      files.map(file -> file.getFileName().toString().replace(".java", "")).forEach(names::add);
    }
    names.remove("package-info");
    names.sort(null);
    var models = new LinkedHashMap<String, Class<? extends Record>>();
    for (var name : names) {
      var type = Class.forName(MODEL.replace('/', '.') + "." + name);
      if (type.isRecord() && type.getRecordComponents().length > 0) {
        models.put(name, type.asSubclass(Record.class));
      }
    }
    models.put("ReleaseChange", ReleaseChange.class);
    models.put("StatusRow", StatusRow.class);
    return models;
  }

  /** The comments that the build collected, without their marks. */
  private static Map<String, String> comments() throws IOException {
    var comments = new HashMap<String, String>();
    var name = "";
    for (var line : index().lines().toList()) {
      if (line.startsWith("\t")) {
        var words = line.strip().replaceAll("\\{@\\w+ ([^}]*)}", "`$1`").replace("|", "\\|");
        comments.merge(name, words, (one, more) -> one + " " + more);
      } else {
        name = line;
      }
    }
    return comments;
  }

  private static String index() throws IOException {
    try (InputStream docs = Views.class.getResourceAsStream("/dev/craftsh/shell/engine/api.docs")) {
      return new String(Objects.requireNonNull(docs).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
