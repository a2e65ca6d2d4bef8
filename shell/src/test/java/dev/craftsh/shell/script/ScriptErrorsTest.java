package dev.craftsh.shell.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class ScriptErrorsTest extends SandboxedTest {

  private void script(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }

  @Test
  void aCompileErrorNamesFileLineAndColumn() throws IOException {
    script("x.jsh", "// one\nwhoami\n\nvar a = 1;\n  int b = a +\n    \"x\".size();\n");

    assertThat(shell.start("x.jsh"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("x.jsh:6:5: This is not Java that fits here", "    \"x\".size();\n");
  }

  @Test
  void anErrorInTheSecondStatementOfALineNamesItsColumn() throws IOException {
    script("x.jsh", "int a = 1; int b = nope;\n");

    assertThat(shell.start("x.jsh"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("x.jsh:1:20: This is not Java");
  }

  @Test
  void anExceptionNamesTheLineThatThrew() throws IOException {
    script("x.jsh", "var a = 1;\nif (a == 1) {\n  a++;\n  throw new Error(\"boom\");\n}\n");

    assertThat(shell.start("x.jsh"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains("x.jsh:4", "The Java code threw Error", "why  boom");
  }

  @Test
  void aCommandThatFailsNamesItsPlaceAndKeepsItsStatus() throws IOException {
    script("x.jsh", "\n  status\nprint(1)\n");

    assertThat(shell.start("x.jsh"))
        .exitedWith(ExitStatus.USAGE)
        .stdoutIsEmpty()
        .stderrContains("x.jsh:2:3: Cannot run status", "why  the name is missing", "do   usage");
  }

  @Test
  void anIncompleteEndIsAnError() throws IOException {
    script("x.jsh", "print(1)\nwhile (true) {\n");

    assertThat(shell.start("x.jsh"))
        .exitedWith(ExitStatus.FAILED)
        .stdoutIsEmpty()
        .stderrContains("x.jsh:2:1: The text ends in the middle of a statement");
  }

  @Test
  void aScriptThatIsNotThereIsAUsageError() {
    assertThat(shell.start("nope.jsh"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("Cannot run nope.jsh", "there is no such file");
  }

  @Test
  void argumentsAndTheStandardInputReachTheScript() throws IOException {
    script("x.jsh", "print(String.join(\"-\", args))\nprint(lines().count())\n");
    shell.input("a\nb\nc\n");

    assertThat(shell.start("x.jsh", "one", "--two")).succeeded().stdoutIs("one---two\n3\n");
    assertThat(shell.start("run", "x.jsh", "one")).succeeded().stdoutIs("one\n3\n");
  }

  @Test
  void anOptionOfTheShellsBehindTheNameIsRefusedUnlessTheScriptKnowsIt() throws IOException {
    script("x.jsh", "print(1)\n");
    assertThat(shell.start("x.jsh", "--dry-run"))
        .exitedWith(ExitStatus.USAGE)
        .stdoutIsEmpty()
        .stderrContains("craftsh --dry-run x.jsh");
    assertThat(shell.start("x.jsh", "-o", "json"))
        .exitedWith(ExitStatus.USAGE)
        .stdoutIsEmpty()
        .stderrContains("the script takes no words");
    assertThat(shell.start("x.jsh", "unread")).succeeded().stdoutIs("1\n");

    script("x.jsh", "print(String.join(\"-\", args))\n");
    assertThat(shell.start("x.jsh", "--read-only"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("the script does not know it");
    assertThat(shell.start("x.jsh", "--other", "--", "--dry-run"))
        .succeeded()
        .stdoutIs("--other------dry-run\n");

    script("x.jsh", "// usage: x.jsh [--dry-run]\nprint(args.length)\n");
    assertThat(shell.start("x.jsh", "--dry-run")).succeeded().stdoutIs("1\n");
  }

  @Test
  void aDashReadsTheScriptFromStandardInput() {
    shell.input("print(1 + 1)\n");

    assertThat(shell.start("-")).succeeded().stdoutIs("2\n");
    assertThat(shell.start()).succeeded().stdoutIs("2\n");
  }

  @Test
  void aFileOfAnyNameIsAScriptWhenItIsCalledByItsPath() throws IOException {
    script("tool", "#!/usr/bin/env craftsh\nprint(42)\n");

    assertThat(shell.start("./tool")).succeeded().stdoutIs("42\n");
  }

  @Test
  void helpShowsTheFirstComment() throws IOException {
    script("x.jsh", "#!/usr/bin/env craftsh\n// Does a thing.\n//\n// usage: x.jsh\n\nexit(1)\n");

    assertThat(shell.start("x.jsh", "--help"))
        .succeeded()
        .stdoutIs("Does a thing.\n\nusage: x.jsh\n");
  }

  @Test
  void aScriptInAScriptEndsOnlyItselfAndGivesArgumentsBack() throws IOException {
    script("inner.jsh", "print(args[0])\nexit(0)\nprint(2)\n");
    script("outer.jsh", "run inner.jsh a\nprint(args[0])\n");

    assertThat(shell.start("outer.jsh", "b")).succeeded().stdoutIs("a\nb\n");
  }
}
