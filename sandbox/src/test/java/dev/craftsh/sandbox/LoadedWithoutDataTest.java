package dev.craftsh.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedWithoutDataTest {
  /** Every class that a process loads while a sandbox starts and stops in it. */
  private static String loaded(String... data) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-Xlog:class+load",
            "-cp",
            System.getProperty("java.class.path"),
            SandboxProcess.class.getName());
    builder.command().addAll(List.of(data));
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).isZero();
    return output;
  }

  @Test
  void withoutADirectoryTheDatabaseIsNotLoaded(@TempDir Path data) throws Exception {
    assertThat(loaded()).contains("dev.craftsh.sandbox.SandboxStore ").doesNotContain(" org.h2.");
    assertThat(loaded(data.toString())).contains(" org.h2.mvstore.MVStore ");
  }
}
