package dev.craftsh.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.interpreter.CommandWords;
import dev.craftsh.shell.result.Shape;
import dev.craftsh.shell.testkit.PackageFiles;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegistryWalkTest extends SandboxedTest {
  private static final int LONGEST_SUMMARY = 72;

  /** Whose examples are about the snap of that name. */
  private static final Set<String> ABOUT_SNAPS =
      Set.of("history", "metrics", "set-default-track", "snapcraft");

  static List<Command> commands() {
    return CoreCommands.registry().commands();
  }

  static Stream<String> examples() {
    // The one that serves until it is stopped has a test of its own.
    return commands().stream()
        .filter(command -> !command.spec().name().equals("sandbox"))
        .flatMap(command -> command.spec().examples().stream());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandIsDescribedInAFewWords(Command command) {
    var spec = command.spec();

    assertThat(spec.name()).matches("[a-z][a-z-]*");
    assertThat(spec.summary()).hasSizeLessThanOrEqualTo(LONGEST_SUMMARY).doesNotEndWith(".");
    assertThat(Character.isUpperCase(spec.summary().charAt(0))).isTrue();
    assertThat(spec.examples()).allSatisfy(line -> assertThat(line).startsWith(spec.name()));
    boolean oneWord =
        spec.arguments().isEmpty() && spec.flags().isEmpty() && spec.shapes().isEmpty();
    assertThat(spec.examples()).hasSizeGreaterThanOrEqualTo(oneWord ? 1 : 2);
    assertThat(spec.shapes()).extracting(Shape::when).doesNotHaveDuplicates();
    var letters = new HashSet<Character>();
    for (var flag : spec.flags()) {
      assertThat(flag.letter() == ' ' || letters.add(flag.letter())).as(flag.name()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasAPageThatNamesAllItsParts(Command command) {
    var spec = command.spec();
    var page = shell.type(spec.name() + " --help");

    assertThat(page).succeeded().stdoutContains(spec.summary(), spec.usage());
    assertThat(page).stdoutContains(spec.examples().toArray(new String[0]));
    assertThat(shell.type("help " + spec.name()).stdout()).isEqualTo(page.stdout());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleRuns(String example) throws IOException {
    PackageFiles.charm(directory, "my.charm", "my");
    Files.writeString(directory.resolve("greeting.txt"), "hi");
    Files.writeString(directory.resolve("revisions.csv"), "name,rev,channel\nhello,3,edge\n");
    Files.writeString(directory.resolve("hello.jsh"), "print(\"hello\")\n");
    if (ABOUT_SNAPS.contains(CommandWords.split(example).get(0))) {
      assertThat(shell.type("profile use sandbox-snap")).exitedWith(0);
    }
    Files.createDirectories(directory.resolve("classes"));
    if (example.startsWith("drop ") || example.startsWith("edit ") || example.startsWith("rerun")) {
      shell.variable("EDITOR", "true");
      shell.shell().interpreter().workspace().typedIs(all -> List.of("whoami"));
      assertThat(shell.type("int x = 1")).exitedWith(0);
    }
    if (example.startsWith("cancel") || example.startsWith("fg")) {
      shell.shell().interpreter().jobs().tell(job -> {});
      assertThat(shell.type("upload my.charm &")).exitedWith(0);
    }
    shell.answering(sandbox.accounts().get(0).password());
    var email = sandbox.accounts().get(0).email();
    int status = CommandWords.split(example).contains("3") && example.startsWith("exit") ? 3 : 0;

    assertThat(shell.type(example.replace("me@example.org", email))).exitedWith(status);
  }
}
