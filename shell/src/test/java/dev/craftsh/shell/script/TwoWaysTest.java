package dev.craftsh.shell.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.testkit.Run;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A script means the same, whether it is compiled whole or run snippet by snippet. */
class TwoWaysTest extends SandboxedTest {
  private static final Path CORPUS = Path.of("src/test/resources/twoways");

  /** The type of {@code last} is known only at run time, so a mention of it makes JShell run. */
  private static final String BY_JSHELL = "\nif (last == null) { }\n";

  static List<Path> scripts() throws IOException {
    try (var files = Files.list(CORPUS)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void outputStatusAndPlaceOfTheErrorAreTheSame(Path script) throws IOException {
    var text = Files.readString(script);

    var whole = run(text);
    var snippets = run(text + BY_JSHELL);

    assertThat(whole.stdout()).isNotEmpty().isEqualTo(snippets.stdout());
    assertThat(whole.status()).isEqualTo(snippets.status());
    assertThat(firstLine(whole)).isEqualTo(firstLine(snippets));
  }

  private Run run(String text) throws IOException {
    Files.writeString(directory.resolve("x.jsh"), text);
    return shell.start("x.jsh");
  }

  private static String firstLine(Run run) {
    return run.stderr().lines().findFirst().orElse("");
  }
}
