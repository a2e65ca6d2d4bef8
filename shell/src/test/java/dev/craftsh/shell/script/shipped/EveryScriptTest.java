package dev.craftsh.shell.script.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.TestShell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for each script in the folder, also for the next one. */
class EveryScriptTest {
  @TempDir Path directory = Path.of("");

  static List<Path> scripts() throws IOException {
    try (var files = Files.list(ShippedScript.SCRIPTS)) {
      return files.filter(file -> file.toString().endsWith(".jsh")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void itIsAProgramThatExplainsItself(Path script) throws IOException {
    var help = TestShell.in(directory).start(script.toString(), "--help");

    assertThat(help).succeeded().stderrIsEmpty();
    assertThat(help.stdout().split("\n\n", 2)[0]).as("its first paragraph").endsWith(".");
    assertThat(Files.readString(script)).startsWith("#!/usr/bin/env craftsh\n// ");
    assertThat(Files.isExecutable(script)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void itIsCompiledAsAWholeAndHasNoMistake(Path script) {
    assertThat(TestShell.in(directory).with("-o", "json").start("check", script.toString()))
        .succeeded()
        .stdoutIs("[]\n");
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void anUnknownParameterIsRefusedBeforeAnythingIsRun(Path script) {
    assertThat(TestShell.in(directory).start(script.toString(), "-D", "no-such=1"))
        .exitedWith(ExitStatus.USAGE)
        .stdoutIsEmpty();
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void aDryRunAskedForBehindItsNameIsRefused(Path script) {
    assertThat(TestShell.in(directory).start(script.toString(), "--dry-run"))
        .exitedWith(ExitStatus.USAGE)
        .stdoutIsEmpty()
        .stderrContains("put it before the script's name: craftsh --dry-run ");
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void aPageTellsHowItIsUsed(Path script) throws IOException {
    var name = String.valueOf(script.getFileName());
    var pages = ShippedScript.SCRIPTS.resolveSibling("docs").resolve("how-to");
    try (var files = Files.list(pages)) {
      assertThat(files.filter(page -> page.toString().endsWith(".md")))
          .anySatisfy(
              page ->
                  assertThat(page)
                      .content()
                      .contains("$ scripts/craftsh")
                      .contains("scripts/" + name));
    }
  }
}
