package dev.craftsh.shell.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A program that a test needs: absent, the test is skipped, or fails under CI. */
public final class RequiredTool {

  private RequiredTool() {}

  public static void named(String tool) {
    boolean present = isPresent(tool);
    var reason = tool + " is not installed; .ci/run installs it";
    if ("true".equals(System.getenv("CI"))) {
      assertThat(present).as(reason).isTrue();
    }
    Assumptions.assumeTrue(present, reason);
  }

  private static boolean isPresent(String tool) {
    for (var folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      if (Files.isExecutable(Path.of(folder, tool))) {
        return true;
      }
    }
    return false;
  }
}
