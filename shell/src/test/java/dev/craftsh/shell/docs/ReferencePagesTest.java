package dev.craftsh.shell.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.shell.command.CommandSpec;
import dev.craftsh.shell.command.CoreCommands;
import dev.craftsh.shell.command.HelpPage;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ExitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The reference pages say what the code does, all of it and nothing else. */
class ReferencePagesTest {
  private static final Path REFERENCE = Pages.TOP.resolve("docs/reference");

  /** With {@code -Dcraftsh.docs.write=true} the page is written instead of compared. */
  @Test
  void theCommandsPageIsMadeOfTheRegistry() throws IOException {
    var file = REFERENCE.resolve("commands.md");
    if (Boolean.getBoolean("craftsh.docs.write")) {
      Files.writeString(file, commandsPage());
    }
    assertThat(file).content().isEqualTo(commandsPage());
  }

  @Test
  void everyErrorCodeHasARowOnTheErrorsPage() throws IOException, ReflectiveOperationException {
    var codes = new ArrayList<String>();
    for (var code : ErrorCode.values()) {
      codes.add(code.toString());
    }
    for (var field : ErrorCodes.class.getFields()) {
      codes.add((String) field.get(null));
    }
    var rows = new ArrayList<String>();
    for (var line : Files.readAllLines(REFERENCE.resolve("errors.md"))) {
      if (line.startsWith("| `")) {
        rows.add(line.substring(3, line.indexOf('`', 3)));
      }
    }
    assertThat(rows).containsExactlyInAnyOrderElementsOf(codes);
  }

  @Test
  void everyExitStatusHasARowOnTheCommandLinePage() throws IOException {
    var page = Files.readString(REFERENCE.resolve("command-line.md"));
    for (var status : ExitStatus.values()) {
      assertThat(page).contains("\n| " + status.code() + " | ");
    }
  }

  @Test
  void whatEnforcesAnInvariantExists() throws IOException {
    var tests = new HashSet<String>();
    for (var module : List.of("client", "sandbox", "shell")) {
      try (var files = Files.walk(Pages.TOP.resolve(module + "/src/test/java"))) {
        files.forEach(file -> tests.add(file.getFileName().toString().replace(".java", "")));
      }
    }
    var rules = Files.readString(Pages.TOP.resolve("INVARIANTS.md"));
    var named = Pattern.compile("\\b[A-Z]\\w+(?:Test|IT)\\b").matcher(rules);
    var names = named.results().map(MatchResult::group).toList();
    assertThat(names).hasSizeGreaterThan(10).allMatch(tests::contains);
    assertThat(rules.split("\n\\d+\\. ", -1)).hasSize(rules.split("Enforced by:", -1).length);
  }

  private static String commandsPage() {
    var page = new StringBuilder();
    page.append("# Commands\n\n");
    page.append(
        "Made from the commands themselves; `help NAME` shows the same. A command line works");
    page.append(" at the prompt, in a script and after `craftsh`.\n\n");
    page.append("| command | does |\n|---|---|\n");
    var commands = CoreCommands.registry().commands();
    for (var command : commands) {
      var spec = command.spec();
      page.append("| [`%s`](#%s) | %s |\n".formatted(spec.name(), spec.name(), spec.summary()));
    }
    for (var command : commands) {
      page.append(section(command.spec()));
    }
    return page.toString();
  }

  private static String section(CommandSpec spec) {
    return "\n## %s\n\n```text\n%s\n```\n".formatted(spec.name(), HelpPage.of(spec));
  }
}
