package dev.craftsh.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.Run;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.io.IOException;
import java.nio.file.Files;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class RerunTest extends SandboxedTest {

  private Run type(String... entries) {
    var typed = new TypedSession(entries);
    return shell.terminal(100).with("--color", "never").prompting(typed::serve).start();
  }

  @Test
  void linesAreCountedFromTheNewestWhateverTheyAre() {
    assertThat(type("1 + 1\r", "tracks my\r", "2 + 2\r", "/-3\r", "/-2\r", "/!\r", "rerun -1\r"))
        .succeeded()
        .stdoutContains("\n4\n2\n4\n4\n4\n")
        .stderrContains("> 1 + 1", "> 2 + 2");
  }

  @Test
  void theHistoryShowsTheNumbersThatRepeat() {
    var run = type("1 + 1\r", "int a =\r 40\r", "/history\r", "/-3\r");
    assertThat(run).succeeded().stdoutContains("-3  1 + 1", "-1  /history", "\n2\n");
  }

  @Test
  void aTypedLineIsEditedAndCarriedOut() throws IOException {
    var editor = directory.resolve("editor");
    Files.writeString(
        editor,
        "stat -c %a \"$1\" \"$(dirname \"$1\")\" > "
            + directory.resolve("seen")
            + "\nsed -i s/my$/hello/ \"$1\"\n");
    var run =
        type(
            "/set editor sh " + editor + "\r",
            "tracks my\r",
            "/edit -1\r",
            "edit -3\r",
            "edit -9\r");
    assertThat(run)
        .stderrContains("> tracks hello", "Nothing was changed", "lines were typed before");
    Assertions.assertThat(Files.readString(directory.resolve("seen"))).isEqualTo("600\n700\n");
  }

  @Test
  void linesOfEarlierShellsCountToo() {
    type("20 + 3\r");
    assertThat(type("/history --all\r", "/-2\r")).succeeded().stdoutContains("\n23\n");
  }

  @Test
  void javaIsRepeatedByItsIds() {
    assertThat(
            type(
                "int a = 1\r",
                "a += 10\r",
                "a += 100\r",
                "/2\r",
                "a\r",
                "/2-3\r",
                "a\r",
                "/1\r",
                "a\r"))
        .succeeded()
        .stdoutContains("\n121\n", "\n231\n", "\n1\n");
    assertThat(type("/77\r")).stderrContains("There is no \"77\" in Java", "/list");
  }

  @Test
  void whatIsRepeatedIsShownWithItsLines() {
    var run = type("int sum(int a) {\r return a + 1;\r}\r", "/1\r", "/-2\r", "history\r");

    assertThat(run)
        .stderrContains("\n> int sum(int a) {\n   return a + 1;\n  }\n")
        .stdoutContains("    -4  int sum(int a) {\n         return a + 1;\n        }\n");
  }

  @Test
  void whatChangesTheStoreIsShownAndAskedAbout() {
    shell.answering("n", "y");
    var run =
        type(
            "close hello edge --force\r",
            "status hello --risk edge\r",
            "/-2\r",
            "/-2 --yes\r",
            "/-4\r");

    assertThat(shell.questions()).hasSize(2);
    assertThat(shell.questions().get(0)).contains("close hello edge").contains("again?");
    assertThat(run).stderrContains("Nothing was done again");
  }

  @Test
  void javaThatMayChangeSomethingIsAskedAboutToo() {
    shell.answering("n");
    type("var done = store.release(\"hello\", ReleaseRequest.of(6, \"edge\"))\r", "/-1\r");
    assertThat(shell.questions()).hasSize(1);
    assertThat(shell.questions().get(0)).contains("store.release(");
  }

  @Test
  void withNobodyThereTheErrorNamesTheFlag() {
    shell.with("--non-interactive");
    var run = type("close hello edge\r", "/-1\r", "exit 0\r");
    assertThat(run).stderrContains("--yes");
    assertThat(shell.start("-e", "int a = 1", "-e", "/1 --yes", "-e", "a")).stdoutContains("1");
  }

  @Test
  void aLineWhoseSecretIsGoneIsNotRepeated() {
    assertThat(type("logout --otp 123456\r", "/-1\r"))
        .stderrContains("a secret in it was not remembered", "type it again");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/-1", "/!", "/-3000000000", "rerun -7"})
  void thereMustBeSuchALine(String line) {
    assertThat(shell.type(line))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("nothing was typed before");
  }
}
