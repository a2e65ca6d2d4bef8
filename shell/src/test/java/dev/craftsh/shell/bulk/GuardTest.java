package dev.craftsh.shell.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.Run;
import dev.craftsh.shell.testkit.SandboxedTest;
import dev.craftsh.shell.testkit.TestShell;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More than five packages; production is played by a recording that says it comes from there. */
class GuardTest extends SandboxedTest {
  private static final String EACH = "each a1,a2,a3,a4,a5,a6 -> release {name} 1 latest/edge";
  private static final String JAVA =
      "for (int i = 1; i <= 6; i++)"
          + " store.release(\"a\" + i, ReleaseRequest.of(1, \"latest/edge\"));";

  @BeforeEach
  void sixPackages() {
    for (int number = 1; number <= 6; number++) {
      sandbox.charm("a" + number).upload(1);
    }
  }

  private void inProduction(String text) throws IOException {
    var script = Files.writeString(directory.resolve("x.jsh"), text + "\n");
    assertThat(shell.start("--record", "c.json", script.toString())).succeeded();
    var tape = directory.resolve("c.json");
    Files.writeString(
        tape, Files.readString(tape).replace("\"production\": false", "\"production\": true"));
  }

  private TestShell production(String... options) {
    var all = new ArrayList<>(List.of("--replay", "c.json"));
    all.addAll(List.of(options));
    return TestShell.in(directory).with(all.toArray(new String[0]));
  }

  private Run run(TestShell where) {
    return where.start(directory.resolve("x.jsh").toString());
  }

  @Test
  void aSandboxIsNotGuarded() {
    assertThat(shell.type(EACH)).succeeded();
    assertThat(shell.type(JAVA)).succeeded();
  }

  @Test
  void withoutATerminalEachRefusesBeforeTheFirstAndNamesTheFlag() throws IOException {
    inProduction(EACH);

    assertThat(run(production()))
        .exitedWith(ExitStatus.USAGE)
        .stdoutIsEmpty()
        .stderrContains("6 packages in production", "--yes=COUNT", "[SHELL-ANSWER-NEEDED]");
    assertThat(run(production("--yes=5"))).exitedWith(ExitStatus.USAGE);
    assertThat(run(production("--yes=6"))).succeeded();
    assertThat(run(production("--yes"))).succeeded();
  }

  @Test
  void javaIsStoppedBeforeTheSixth() throws IOException {
    inProduction(JAVA);

    assertThat(run(production()))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("changed 5 packages in production, and a6 is next", "--yes=COUNT");
    assertThat(run(production("--yes=6", "--strict"))).succeeded();
  }

  @Test
  void aPersonTypesTheCount() throws IOException {
    inProduction(EACH);

    assertThat(production("--color", "never").answering("6").type(EACH)).succeeded();
    assertThat(production().answering("5").type(EACH))
        .exitedWith(ExitStatus.USAGE)
        .stdoutIsEmpty()
        .stderrContains("Nothing was changed");
    assertThat(production().answering("6").type(JAVA)).succeeded();
  }

  @Test
  void eachLineOfAPromptCountsForItself() throws IOException {
    inProduction(JAVA);
    try (var typed = production()) {
      for (int number = 1; number <= 6; number++) {
        assertThat(
                typed.type(
                    "store.release(\"a"
                        + number
                        + "\", ReleaseRequest.of(1, \"latest/edge\")).size()"))
            .succeeded();
      }
    }
  }

  @Test
  void fivePackagesAndOneOfThemOftenNeedNoWord() throws IOException {
    inProduction(
        "each a1,a2,a3,a4,a5,a1,a2 -> release {name} 1 latest/edge\n"
            + "each a1,a2,a3,a4,a5,a6,a1 -> status {name}");

    assertThat(run(production())).succeeded();
  }
}
