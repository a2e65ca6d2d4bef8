package dev.craftsh.shell.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Where a script failed, in its own lines, whatever runs it. */
class ScriptPlacesTest extends SandboxedTest {
  /** A mention of {@code last} makes JShell run the script. */
  private static final String BY_JSHELL = "if (last == null) { }\n";

  private static final String DEEP =
      """
      void inner(int n) {
        List.of(1, 2).forEach(x -> {
          if (x == 2) throw new IllegalStateException("boom " + n);
        });
      }
      void outer() { inner(7); }
        outer();
      """;

  private void script(String name, String text) throws IOException {
    Files.createDirectories(directory.resolve(name).getParent());
    Files.writeString(directory.resolve(name), text);
  }

  @Test
  void anExceptionInAMethodNamesTheLineOfTheMethod() throws IOException {
    script("x.jsh", DEEP);

    assertThat(shell.start("x.jsh"))
        .exitedWith(ExitStatus.FAILED)
        .stderrIs(
            """
            x.jsh:3:5: The Java code threw IllegalStateException  [SHELL-JAVA-THREW]
              at x.jsh:3 in inner
              at x.jsh:2 in inner
              at x.jsh:6 in outer
              at x.jsh:7
              why  boom 7
            """);
  }

  @Test
  void jshellNamesTheSamePlaces() throws IOException {
    script("x.jsh", DEEP + BY_JSHELL);

    assertThat(shell.start("x.jsh"))
        .exitedWith(ExitStatus.FAILED)
        .stderrContains(
            "x.jsh:3:5: The Java code threw IllegalStateException",
            "at x.jsh:6 in outer\n  at x.jsh:7\n");
  }

  @Test
  void anExceptionInALoadedFileNamesThatFile() throws IOException {
    script("parts/lib.jsh", "\nint half(int n) {\n  return 1 / (n - n);\n}\n");
    script("parts/x.jsh", "load(\"lib.jsh\");\nprint(\"first\");\nprint(half(4));\n");

    assertThat(shell.start("parts/x.jsh"))
        .exitedWith(ExitStatus.FAILED)
        .stdoutIs("first\n")
        .stderrContains(
            "parts/lib.jsh:3:3: The Java code threw ArithmeticException",
            "at parts/lib.jsh:3 in half\n  at parts/x.jsh:3\n");
  }

  @Test
  void aFileThatLoadsItselfIsRefused() throws IOException {
    script("a.jsh", "print(1)\nload(\"b.jsh\");\n");
    script("b.jsh", "\n  load(\"a.jsh\")\n");

    assertThat(shell.start("a.jsh"))
        .exitedWith(ExitStatus.FAILED)
        .stdoutIsEmpty()
        .stderrContains(
            "b.jsh:2:3: Cannot load a.jsh again",
            "why  it would load itself: a.jsh loads b.jsh loads a.jsh");
  }

  @Test
  void aMistakeThatCanBeSeenBeforehandKeepsTheScriptFromRunning() throws IOException {
    script("x.jsh", "print(1)\nrelease hello one edge\nint a = \"b\";\n");

    assertThat(shell.start("x.jsh"))
        .exitedWith(ExitStatus.USAGE)
        .stdoutIsEmpty()
        .stderrContains(
            "x.jsh:2:15: Cannot run release",
            "the revision \"one\" is not a number from 1",
            "1 more; see all with: craftsh check x.jsh");
  }
}
