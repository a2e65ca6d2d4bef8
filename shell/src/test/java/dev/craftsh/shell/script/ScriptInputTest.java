package dev.craftsh.shell.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Standard input, questions and the exit status of scripts that are run as a whole. */
class ScriptInputTest extends SandboxedTest {
  private static final String BY_JSHELL = "if (last == null) { }\n";

  private void script(String text) throws IOException {
    Files.writeString(directory.resolve("x.jsh"), text);
  }

  @Test
  void standardInputIsDataWhileTheScriptIsAFile() throws IOException {
    script("lines().map(line -> line.toUpperCase()).forEach(line -> print(line));\n");
    shell.input("eins\nzwei\n");

    assertThat(shell.start("x.jsh")).succeeded().stdoutIs("EINS\nZWEI\n");
  }

  @Test
  void aScriptFromStandardInputLeavesNoData() {
    shell.input("int twice(int a) { return 2 * a; }\nprint(twice(21));\nprint(lines().count());\n");

    assertThat(shell.start("-", "unused")).succeeded().stdoutIs("42\n0\n");
  }

  @Test
  void aMistakeInAScriptFromStandardInputIsPlacedThere() {
    shell.input("print(1);\nint a = \"b\";\n");

    assertThat(shell.start("-"))
        .exitedWith(ExitStatus.FAILED)
        .stdoutIsEmpty()
        .stderrContains("stdin:2:9: This is not Java that fits here");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 200})
  void exitGivesTheStatus(int status) throws IOException {
    script("print(1);\nif (true) exit(" + status + ");\nprint(2);\n");
    assertThat(shell.start("x.jsh")).exitedWith(status).stdoutIs("1\n").stderrIsEmpty();

    script("print(1);\nif (true) exit(" + status + ");\nprint(2);\n" + BY_JSHELL);
    assertThat(shell.start("x.jsh")).exitedWith(status).stdoutIs("1\n").stderrIsEmpty();
  }

  @Test
  void exitEndsAScriptFromInsideALambda() throws IOException {
    script("List.of(1, 2, 3).forEach(x -> { if (x == 2) exit(5); print(x); });\nprint(9);\n");

    assertThat(shell.start("x.jsh")).exitedWith(5).stdoutIs("1\n").stderrIsEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"print(ask(\"Who? \"));\n", "print(secret(\"What? \"));\n"})
  void nobodyIsAskedWithoutATerminal(String line) throws IOException {
    script(line + "print(2);\n");
    shell.input("yes\nyes\n");

    assertThat(shell.start("x.jsh"))
        .exitedWith(ExitStatus.USAGE)
        .stdoutIsEmpty()
        .stderrContains("x.jsh:1:");
    assertThat(shell.questions()).isEmpty();
  }
}
