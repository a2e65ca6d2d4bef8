package dev.craftsh.shell.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Carries out README.md and docs/: {@code console} blocks by the packaged launcher, {@code craftsh}
 * blocks at a prompt, {@code jsh} blocks as scripts; {@code java} blocks are compiled. All in one
 * folder for each page.
 */
class DocumentationIT {
  /** Shown, not run: output, drawings, and what the reader's own project holds. */
  private static final List<String> NOT_RUN = List.of("text", "json", "");

  @TestFactory
  Stream<DynamicTest> everyPageDoesWhatItShows(@TempDir Path temporary) throws IOException {
    var tests = new ArrayList<DynamicTest>();
    for (var page : Pages.all()) {
      var name = Pages.TOP.relativize(page).toString();
      var folder = temporary.resolve(name.replace('/', '-'));
      tests.add(dynamicTest(name, () -> carryOut(page, folder)));
    }
    return tests.stream();
  }

  @Test
  void everyBlockIsOfAKindThatIsRunOrPlainText() throws IOException {
    for (var page : Pages.all()) {
      for (var block : Block.of(page)) {
        assertThat(block.language())
            .as("%s:%d", page, block.line())
            .isIn("console", "craftsh", "jsh", "json", "java", "text", "");
      }
    }
  }

  private static void carryOut(Path page, Path folder) throws Exception {
    Files.createDirectories(folder);
    try (var reader = new PageReader(folder)) {
      for (var block : Block.of(page)) {
        if (!NOT_RUN.contains(block.language())) {
          reader.carryOut(block);
        }
      }
    }
  }
}
