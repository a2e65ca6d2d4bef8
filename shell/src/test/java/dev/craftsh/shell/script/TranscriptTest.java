package dev.craftsh.shell.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.testkit.SandboxedTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole scripts beside everything they write: {@code x.jsh} and {@code x.expected}. Times and ids,
 * which differ from run to run, are written {@code TIME} and {@code ID}.
 */
class TranscriptTest extends SandboxedTest {
  private static final Path TRANSCRIPTS = Path.of("src/test/resources/transcripts");

  static List<Path> scripts() throws IOException {
    try (var files = Files.list(TRANSCRIPTS)) {
      return files.filter(path -> path.toString().endsWith(".jsh")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void aScriptWritesWhatIsExpected(Path script) throws IOException {
    var name = script.getFileName().toString();
    Files.copy(script, directory.resolve(name));

    var run = shell.start(name);
    var written =
        "-- stdout\n" + run.stdout() + "-- stderr\n" + run.stderr() + "-- exit " + run.status();
    var expected = TRANSCRIPTS.resolve(name.replace(".jsh", ".expected"));

    assertThat(steady(written) + "\n").isEqualTo(Files.readString(expected));
  }

  private static String steady(String text) {
    return text.replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "TIME")
        .replaceAll("\\b[0-9A-Za-z]{32}\\b", "ID")
        .replaceAll("\\b[0-9a-f]{96}\\b", "HASH");
  }
}
