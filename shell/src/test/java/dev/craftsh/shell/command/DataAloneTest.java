package dev.craftsh.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.craftsh.shell.interpreter.CommandWords;
import dev.craftsh.shell.testkit.PackageFiles;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever reads standard output as JSON finds nothing else there, whatever is run and fails. */
class DataAloneTest extends SandboxedTest {
  /**
   * What the first ones give is a text in every format, because people or a shell read it; a watch
   * gives the same again and again.
   */
  private static final Set<String> NOT_ONE_VALUE = Set.of("help", "completion", "tour", "watch");

  static Stream<String> examples() {
    return RegistryWalkTest.examples()
        .filter(line -> !NOT_ONE_VALUE.contains(CommandWords.split(line).get(0)))
        .filter(line -> !line.contains("--help"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void standardOutputIsJsonAlone(String example) throws IOException {
    PackageFiles.charm(directory, "my.charm", "my");
    Files.writeString(directory.resolve("revisions.csv"), "name,rev,channel\nhello,3,edge\n");
    Files.writeString(directory.resolve("hello.jsh"), "revisions hello\n");
    shell.answering(sandbox.accounts().get(0).password());
    var words = Stream.concat(Stream.of("-o", "json"), CommandWords.split(example).stream());

    var run = shell.start(words.toArray(String[]::new));

    assertThatCode(() -> readAll(run.stdout())).as(run.stdout()).doesNotThrowAnyException();
  }

  private static void readAll(String text) throws IOException {
    if (text.isEmpty()) {
      return;
    }
    var reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    reader.skipValue();
    assertThat(reader.peek()).isEqualTo(JsonToken.END_DOCUMENT);
  }
}
