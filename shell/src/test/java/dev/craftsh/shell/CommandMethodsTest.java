package dev.craftsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.command.CoreCommands;
import dev.craftsh.shell.prelude.Commands;
import dev.craftsh.shell.prelude.Functions;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Commands as methods of Java, and the clients of both stores. */
class CommandMethodsTest extends SandboxedTest {
  /** They serve whoever types: Java code has no use for them, or its own ways. */
  private static final Set<String> FOR_WHO_TYPES =
      Set.of(
          "snippets",
          "vars",
          "methods",
          "types",
          "imports",
          "edit",
          "drop",
          "rerun",
          "save",
          "open",
          "reset",
          "reload",
          "env",
          "set",
          "completion",
          "it",
          "jobs",
          "fg",
          "cancel",
          "help",
          "tour",
          "check",
          "sandbox",
          "each",
          "watch",
          "snapcraft",
          "charmcraft");

  private static String methodOf(String command) {
    var parts = command.split("-", -1);
    var name = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      name.append(parts[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(parts[i].substring(1));
    }
    return name.toString();
  }

  @Test
  void everyCommandAboutAStoreIsAMethodOfItsName() {
    var methods =
        Stream.of(Commands.class.getMethods(), Functions.class.getMethods())
            .flatMap(Stream::of)
            .map(Method::getName)
            .collect(Collectors.toSet());
    for (var command : CoreCommands.registry().commands()) {
      var name = command.spec().name();
      if (!FOR_WHO_TYPES.contains(name)) {
        assertThat(methods).contains(methodOf(name));
      }
    }
    assertThat(FOR_WHO_TYPES).allMatch(name -> CoreCommands.registry().find(name).isPresent());
  }

  @Test
  void aMethodGivesWhatItsCommandGives() {
    assertThat(shell.type("status(\"hello\").filter(\"risk=edge\")").stdout())
        .isEqualTo(shell.type("status hello --filter risk=edge").stdout());
    assertThat(shell.type("release(\"hello\", 5, \"latest/beta\")")).stdoutContains("latest/beta");
    assertThat(shell.type("setDefaultTrack(\"helo\", \"latest\")").stderr())
        .contains("did you mean hello?");
  }

  @Test
  void aScriptsOwnMethodOfThatNameWins() throws IOException {
    Files.writeString(
        directory.resolve("own.jsh"),
        """
        String status(String name) { return "own " + name; }
        print(status("hello"));
        print(names("--columns", "name", "--filter", "name=my"));
        """);
    assertThat(shell.start("own.jsh")).succeeded().stdoutContains("own hello\n", "my\n");
    shell.type("String status(String name) { return \"own \" + name; }");
    assertThat(shell.type("status(\"hello\")")).stdoutIs("own hello\n");
  }

  @Test
  void bothStoresHaveTheirClients() throws IOException {
    assertThat(shell.type("snaps.endpoints().namespace()")).stdoutIs("snap\n");
    assertThat(shell.type("charms == store")).stdoutIs("true\n");
    assertThat(shell.type("snaps.whoami().account().email()")).stdoutIs("sandbox@example.com\n");
    shell.type("profile use sandbox-snap");
    assertThat(shell.type("snaps == store && charms != store")).stdoutIs("true\n");
    shell.type("/reset");
    assertThat(shell.type("charms.endpoints().namespace()")).stdoutIs("charm\n");
    Files.writeString(
        directory.resolve("both.jsh"),
        "print(snaps.listTracks(\"hello\").size() + charms.listTracks(\"hello\").size());\n");
    assertThat(shell.start("both.jsh")).succeeded().stdoutIs("4\n");
  }

  @Test
  void theNameOfStatusMayStandBehindItsFlag() {
    assertThat(shell.type("status --charm hello").stdout())
        .isEqualTo(shell.type("status hello").stdout());
    assertThat(shell.type("charmcraft status hello --charm my").stdout()).contains("hello");
    assertThat(shell.type("status")).exitedWith(2).stderrContains("the name is missing");
  }
}
