package dev.craftsh.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.Run;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class StartFileTest extends SandboxedTest {
  private String screen = "";

  private Path file() throws IOException {
    return Files.createDirectories(directory.resolve("home/.config/craftsh")).resolve("rc.jsh");
  }

  private void startWith(String lines) throws IOException {
    Files.writeString(file(), lines);
  }

  private Run type(String... entries) {
    var typed = new TypedSession(entries);
    var run = shell.terminal(200).with("--color", "never").prompting(typed::serve).start();
    screen = typed.screen();
    return run;
  }

  @Test
  void commandsAndJavaOfTheFileHoldForTheFirstLine() throws IOException {
    startWith(
        """
        #!/usr/bin/env craftsh
        // my own words
        profile use sandbox-snap
        /set prompt mine>
        int twice(int a) {
          return 2 * a;
        }
        var answer = twice(21)
        answer + 1
        """);

    assertThat(type("answer\r"))
        .succeeded()
        .stdoutContains("42")
        .stderrContains("Using sandbox-snap");
    assertThat(screen).contains("mine>").doesNotContain("43");
  }

  @Test
  void itIsNoPartOfTheHistoryAndCanLoadOtherFiles() throws IOException {
    Files.writeString(directory.resolve("more.jsh"), "int more = 5;\n");
    startWith("load(\"" + directory.resolve("more.jsh") + "\")\n");

    assertThat(type("more\r")).succeeded().stdoutIs("5\n").stderrIsEmpty();
    assertThat(directory.resolve("home/.local/state/craftsh/history"))
        .content()
        .doesNotContain("load");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1/0                     | rc.jsh:2: The Java code threw ArithmeticException: / by zero
          int x = "a"             | rc.jsh:2: This is not Java that fits here: incompatible types
          statsu hello            | rc.jsh:2: There is no command "statsu"
          status no-such-name     | rc.jsh:2:
          exit 3                  | rc.jsh:2: exit is not carried out here
          System.exit(3)          | rc.jsh:2:
          void f() {              | rc.jsh:2: The text ends in the middle of a statement
          status "hello           | rc.jsh:2: Cannot read the command line
          """)
  void whateverFailsTakesOneLineAndThePromptComes(String line, String told) throws IOException {
    startWith("var before = 1;\n" + line + "\n");

    var run = type("before + 1\r");

    assertThat(run).succeeded().stdoutIs("2\n").stderrContains(told);
    assertThat(run.stderr().lines()).hasSize(1);
  }

  @Test
  void aLoopIsEndedByCtrlC() throws IOException {
    startWith("int kept = 41;\nwhile (true);\nkept = 0;\n");

    var run = type("\u0003", "kept + 1\r");

    assertThat(run).succeeded().stdoutIs("42\n").stderrContains("rc.jsh:2: Interrupted");
  }

  @Test
  void whatIsNoTextTakesOneLineToo() throws IOException {
    Files.write(file(), "print(\"caf\u00e9\")\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(type("1\r")).succeeded().stdoutIs("1\n").stderrContains("cannot be read as a text");

    Files.delete(file());
    Files.createDirectory(file());
    assertThat(type("1\r")).succeeded().stdoutIs("1\n").stderrContains("cannot be read as a text");
  }

  @Test
  void theConfigurationFolderMayBeElsewhere() throws IOException {
    var folder = Files.createDirectories(directory.resolve("settings/craftsh"));
    Files.writeString(folder.resolve("rc.jsh"), "int elsewhere = 7\n");
    shell.variable("XDG_CONFIG_HOME", directory.resolve("settings").toString());

    assertThat(type("elsewhere\r")).succeeded().stdoutIs("7\n");
  }

  @Test
  void nothingOfItIsReadWhereItIsNotWantedOrNobodySitsThere() throws IOException {
    startWith("print(\"never\")\n");

    assertThat(shell.start("whoami")).succeeded().nowhereContains("never");
    assertThat(shell.start("-e", "1")).succeeded().nowhereContains("never");
    assertThat(shell.input("1 + 1\n").start()).succeeded().nowhereContains("never");
    shell.with("--no-rc");
    assertThat(type("1\r")).succeeded().stdoutIs("1\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--no-rc", "--norc", "--rc=never"})
  void eachSpellingLeavesItOut(String option) throws IOException {
    startWith("print(\"never\")\n");

    shell.with(option);
    assertThat(type("1\r")).succeeded().stdoutIs("1\n");
  }

  @Test
  void whereItIsAskedForItGoesBeforeEverything() throws IOException {
    startWith("profile use sandbox-snap\nint twice(int a) { return 2 * a; }\nint base = 20;\n");
    Files.writeString(directory.resolve("own.jsh"), "base++;\nprint(twice(base));\nprofile\n");

    var command = shell.start("--rc", "profile", "--filter", "current=true");
    assertThat(command).succeeded().stdoutContains("sandbox-snap");
    assertThat(shell.start("--rc", "-e", "twice(base)").stdout()).endsWith("\n40\n");
    for (int time = 0; time < 2; time++) {
      assertThat(shell.start("--rc", "own.jsh"))
          .succeeded()
          .stdoutContains("42\n")
          .stdoutContains("sandbox-snap");
    }
    // What was compiled with those lines is not what is run without them.
    assertThat(shell.start("own.jsh")).exitedWith(ExitStatus.FAILED).stdoutIsEmpty();
    assertThat(shell.start("check", "own.jsh")).exitedWith(ExitStatus.FAILED);
    assertThat(shell.start("--rc", "check", "own.jsh")).succeeded();
  }

  @Test
  void whoeverOnlyChecksAScriptRunsNothingOfIt() throws IOException {
    startWith("print(\"never\");\nint known = 1;\n");
    Files.writeString(directory.resolve("own.jsh"), "print(known);\n");

    assertThat(shell.start("--rc", "check", "own.jsh")).succeeded().nowhereContains("never");
  }

  @Test
  void theKeySaysSoForAllAndAnOptionForOnce() throws IOException {
    startWith("var from = \"rc\";\nprint(from)\n");

    assertThat(shell.start("config", "set", "rc", "always")).succeeded();
    assertThat(shell.start("-e", "1").stdout()).isEqualTo("rc\n1\n");
    assertThat(shell.start("--norc", "-e", "1").stdout()).isEqualTo("1\n");
    assertThat(shell.start("--rc=prompt", "-e", "1").stdout()).isEqualTo("1\n");
  }

  @Test
  void changedLinesAreReadAnewThoughTheScriptIsTheSame() throws IOException {
    Files.writeString(directory.resolve("own.jsh"), "print(word);\n");
    startWith("String word = \"first\";\n");
    assertThat(shell.start("--rc", "own.jsh").stdout()).isEqualTo("first\n");
    startWith("String word = \"second\";\n");
    assertThat(shell.start("--rc", "own.jsh").stdout()).isEqualTo("second\n");
  }

  @Test
  void whereNobodySitsAMistakeInItEndsTheRun() throws IOException {
    startWith("int fine = 1;\nstatus no-such-name\n");
    Files.writeString(directory.resolve("own.jsh"), "print(\"never\");\n");

    for (var words : List.of("whoami", "-e print(\"never\")", "own.jsh")) {
      var run = shell.start(("--rc " + words).split(" ", -1));
      assertThat(run.status()).isNotZero();
      assertThat(run).stdoutIsEmpty().stderrContains("rc.jsh:2");
    }
    startWith("exit 3\n");
    assertThat(shell.start("--rc", "whoami")).stdoutIsEmpty();
    assertThat(shell.start("--rc", "whoami").status()).isEqualTo(3);
  }

  @Test
  void withoutAFileThereIsNothingToCarryOut() {
    assertThat(shell.start("--rc", "-e", "1").stdout()).isEqualTo("1\n");
    assertThat(shell.start("--rc", "whoami")).succeeded();
  }
}
