package dev.craftsh.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.testkit.Run;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class EditingModeTest extends SandboxedTest {
  private static final String UP = "\u001bOA";
  private static final String ESCAPE = "\u001b";

  private String screen = "";

  private Run type(String... entries) {
    var typed = new TypedSession(entries);
    var run = shell.terminal(100).with("--color", "never").prompting(typed::serve).start();
    screen = typed.screen();
    return run;
  }

  private void inputrc(String text) throws IOException {
    var home = Files.createDirectories(directory.resolve("home"));
    Files.writeString(home.resolve(".inputrc"), text);
  }

  @Test
  void viKeysEditInItsTwoModes() {
    shell.with("--editing-mode", "vi");
    assertThat(type("9 + 1" + ESCAPE + "0r8\r", "2 + 2" + ESCAPE + "kk\r", "3 + 3\r"))
        .succeeded()
        .stdoutIs("9\n9\n6\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "emacs"})
  void tabGhostsPrefixesSearchAndPasteWorkInBothModes(String mode) {
    shell.with("--editing-mode", mode);
    var run =
        type(
            "names -o csv --columns name\r",
            "1 + 1\r",
            "store.listRevisions(\"hel\t\").size() > 0\r",
            "1\u001bOC\r",
            "1 +" + UP + "\r",
            "\u0012e -\u0007\u0015\u0012+ 1\r",
            "\u001b[200~int twice(int a) {\n\treturn 2 * a;\n}\u001b[201~\r",
            "twice(21)\r");
    assertThat(run).succeeded().stdoutContains("\n2\ntrue\n2\n2\n2\n42\n");
  }

  @Test
  void ctrlCThrowsALineAwayInViToo() {
    shell.with("--editing-mode", "vi");
    assertThat(type("half a li\u0003", "2 + 3\r")).succeeded().stdoutIs("5\n").stderrIsEmpty();
  }

  @Test
  void setChoosesForTheLinesThatFollowAndConfigForTheNextShellToo() {
    assertThat(type("/set editing vi\r", "9 + 1" + ESCAPE + "0r8\r", "/set editing emacs\r"))
        .succeeded()
        .stdoutContains("9\n");
    type("config set editing-mode vi\r");
    assertThat(type("9 + 1" + ESCAPE + "0r8\r")).stdoutIs("9\n");
    assertThat(type("/set editing vim\r"))
        .stderrContains("editing-mode cannot be \"vim\"", "did you mean vi?", "emacs");
  }

  @Test
  void theInputrcMayChooseTheModeUnlessTheShellIsTold() throws IOException {
    inputrc("set editing-mode vi\n$if craftsh\n\"\\C-xs\": \"6 * 7\"\n$endif\n");

    assertThat(type("9 + 1" + ESCAPE + "0r8\r", "\u0018s\r")).succeeded().stdoutIs("9\n42\n");
    shell.with("--editing-mode", "emacs");
    assertThat(type("9 + 1\u0001\u00048\r")).stdoutIs("9\n");
  }

  @Test
  void whatAnInputrcHasForOtherProgramsLeavesTheKeysAsTheyAre() throws IOException {
    inputrc(
        """
        set completion-ignore-case on
        TAB: menu-complete-of-readline
        "\\e[A": history-search-backward
        $if Bash
        "\\C-a": "wrong"
        """);

    assertThat(type("1 + 1\r", "2 + 2\r", "1\u001b[A\r", "whoa\t -o csv --columns username\r"))
        .succeeded()
        .stdoutIs("2\n4\n2\nusername\nsandbox\n");
    assertThat(screen).doesNotContain("wrong");
  }

  @Test
  void anInputrcThatMakesNoSenseDoesNotKeepThePromptAway() throws IOException {
    inputrc("$endif\n\"\\C-\n: : :\n\0\n");
    assertThat(type("1 + 1\r")).succeeded().stdoutIs("2\n").stderrIsEmpty();
  }

  @Test
  void noInputrcIsReadWhenThereShallBeNone() throws IOException {
    inputrc("set editing-mode vi\n");
    shell.with("--inputrc", "off");
    assertThat(type("9 + 1\u0001\u00048\r")).stdoutIs("9\n");
  }

  @Test
  void thePromptSaysWhatItIsToldTo() {
    shell.with("--prompt", "[{profile} {modes}] {nonsense} ", "--read-only");
    type("1 + 1\r");
    assertThat(screen).contains("[sandbox-charm read-only] {nonsense} ");
    type("/set prompt \"{store} $ \"\r", "/set prompt -default\r");
    assertThat(screen).containsPattern("127\\.0\\.0\\.1:\\d+ \\$ ");
  }
}
