package dev.craftsh.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.testkit.Run;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was declared in Java before a shell ended, in whatever way. */
class KeptJavaTest extends SandboxedTest {
  /** More than any system gives a process. */
  private static final String NOBODY = "4194305000";

  private Run type(String... entries) {
    var typed = new TypedSession(entries);
    return shell.terminal(100).with("--color", "never").prompting(typed::serve).start();
  }

  private Path folder() {
    return directory.resolve("home/.local/state/craftsh/java");
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder())) {
      return List.of();
    }
    try (var files = Files.list(folder())) {
      return files.sorted().toList();
    }
  }

  /** As if the shell that wrote it had been another process, which is gone. */
  private void bury(Path file, long begun) throws IOException {
    Files.move(file, file.resolveSibling(1_000_000_000_000L + begun + "-" + NOBODY + ".jsonl"));
  }

  private void endedAfter(String... entries) throws IOException {
    type(entries);
    assertThat(files()).hasSize(1);
    bury(files().get(0), 1);
  }

  @Test
  void isDeclaredAgainInTheNextShell() throws IOException {
    endedAfter(
        "int twice(int a) { return 2 * a; }\r", "int x = 4\r", "x = 7\r", "record Box(int n) {}\r");

    assertThat(type("/reload -restore\r", "new Box(twice(x))\r")).succeeded().stdoutContains("8");
  }

  @Test
  void asksNothingOfTheStoreAgain() throws IOException {
    endedAfter("var id = store.registerName(\"once-only\")\r", "int y = 1\r");

    assertThat(type("/reload -restore\r", "y + 1\r", "id == null\r"))
        .succeeded()
        .stdoutContains("id has no value yet")
        .stdoutContains("\n2\n")
        .stdoutContains("true");
    assertThat(sandbox.log()).filteredOn(line -> line.startsWith("POST /v1/charm ")).hasSize(1);
  }

  @Test
  void isWhatStandsAtTheEndAndNotWhatWasDropped() throws IOException {
    endedAfter("int gone = 1\r", "int here = 2\r", "/drop gone\r");

    assertThat(type("/reload -restore\r", "here\r")).succeeded().stdoutContains("2");
    assertThat(Files.readString(files().get(0))).doesNotContain("gone");
  }

  @Test
  void isNothingOnceAllOfItWasDropped() throws IOException {
    type("int gone = 1\r", "/drop gone\r");

    assertThat(files().get(0)).isEmptyFile();
  }

  @Test
  void isForItsOwnerAloneAndHoldsNoSecret() throws IOException {
    type("var token = \"Macaroon root=MDAxYWxvY2F0aW9u, discharge=abcdef\"\r", "int x = 1\r");

    var file = files().get(0);
    assertThat(file).content().contains("int x = 1").doesNotContain("MDAxYWxvY2F0aW9u");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    bury(file, 1);
    assertThat(type("/reload -restore\r")).stdoutContains("a secret is in it");
  }

  @Test
  void isNotWhatBeganWithABlank() throws IOException {
    type(" int quiet = 1\r", "int told = 2\r", " int other = 3\r");

    assertThat(files().get(0)).content().contains("told = 2").doesNotContain("quiet", "other");
  }

  @Test
  void isNotThatOfAShellThatStillRuns() throws IOException {
    type("int x = 1\r");

    assertThat(type("/reload -restore\r").stderr()).contains("none before it kept anything");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--ephemeral", "--history-file off"})
  void isNothingWhereNothingOutlivesTheShell(String options) throws IOException {
    shell.with(options.split(" ", -1));
    type("int x = 1\r");

    assertThat(files()).isEmpty();
  }

  @Test
  void isForgottenAfterSomeShells() throws IOException {
    for (int shells = 1; shells <= 8; shells++) {
      type("int x = " + shells + "\r");
      bury(files().get(files().size() - 1), shells);
    }

    assertThat(files()).hasSize(5);
    assertThat(type("/reload -restore\r", "x\r")).stdoutContains("8");
  }

  @Test
  void thatIsDamagedIsAsGoodAsNone() throws IOException {
    endedAfter("int x = 1\r");
    Files.writeString(files().get(0), "{\"source\": 5\nnonsense");

    assertThat(type("/reload -restore\r").stderr()).contains("none before it kept anything");
  }
}
