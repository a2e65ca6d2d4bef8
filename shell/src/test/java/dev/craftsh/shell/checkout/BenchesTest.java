package dev.craftsh.shell.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The programs of {@code scripts/bench/} are in no module, so nothing else notices when they fall
 * behind the code that they time. The one that needs JMH, which the build does not fetch, is left
 * out.
 */
class BenchesTest {
  @TempDir Path classes = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"TableBench.java", "SandboxBench.java", "Peer.java"})
  void areCompiledAgainstTheCodeThatTheyTime(String name) throws Exception {
    var source = Path.of("../scripts/bench").resolve(name);
    assertThat(Files.exists(source)).isTrue();
    var compiler = ToolProvider.getSystemJavaCompiler();
    var output = new StringWriter();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var options = List.of("-proc:none", "-d", classes.toString(), "-cp", classPath());
      var task =
          compiler.getTask(output, files, null, options, null, files.getJavaFileObjects(source));

      assertThat(task.call()).as("%s compiles:%n%s", name, output).isTrue();
    }
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
