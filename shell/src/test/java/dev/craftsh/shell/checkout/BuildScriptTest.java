package dev.craftsh.shell.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.testkit.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code scripts/build} in a small checkout, with an {@code mvn} that takes notes in place of the
 * real one: building for real is what CI's first step does, from a fresh clone.
 */
class BuildScriptTest {
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

  @TempDir Path top = Path.of("");

  @BeforeEach
  void makeCheckout() throws IOException {
    var script = Path.of("../scripts/build").toAbsolutePath().normalize();
    Files.createDirectories(top.resolve("scripts"));
    Files.copy(script, top.resolve("scripts/build"));
    source("pom.xml");
    source(".mvn/jvm.config");
    source("shell/pom.xml");
    source("shell/src/main/java/One.java");
    source("shell/src/main/java/Two.java");
    tool(
        "mvn",
        """
        echo "$*" >>"$(dirname "$0")/calls"
        echo '[INFO] Building craftsh shell 0.1.0                 [4/4]'
        mkdir -p shell/target/craftsh/lib
        echo id >shell/target/craftsh/lib/build-id
        """);
    age(top);
  }

  @Test
  void theFirstStartBuildsAndSaysSoOnStandardErrorAlone() throws Exception {
    var run = build();

    assertThat(run).succeeded().stdoutIsEmpty();
    assertThat(run.stderr())
        .contains("first use")
        .contains("[4/4] craftsh shell 0.1.0\n")
        .endsWith("Built.\n");
    assertThat(calls()).hasSize(1);
  }

  @Test
  void aSecondStartBuildsNothingAndSaysNothing() throws Exception {
    build();

    assertThat(build()).succeeded().stdoutIsEmpty().stderrIsEmpty();
    assertThat(calls()).hasSize(1);
  }

  @Test
  void aChangedANewAndADeletedSourceEachBuildAgain() throws Exception {
    build();
    touch("shell/src/main/java/One.java");
    assertThat(build()).succeeded().stderrContains("Sources changed");
    assertThat(calls()).hasSize(2);

    source("shell/src/main/java/Three.java");
    touch("shell/src/main/java/Three.java");
    assertThat(build()).succeeded();
    assertThat(calls()).hasSize(3);

    Files.delete(top.resolve("shell/src/main/java/Two.java"));
    touch("shell/src/main/java");
    assertThat(build()).succeeded();
    assertThat(calls()).hasSize(4);
  }

  @Test
  void aFailedBuildShowsTheCompilersErrorsAndIsTriedAgain() throws Exception {
    tool("mvn", "echo '[ERROR] One.java:[1,2] nonsense'; exit 1");

    assertThat(build())
        .exitedWith(1)
        .stdoutIsEmpty()
        .stderrContains("the build failed", "[ERROR] One.java:[1,2] nonsense", "target/build.log");
    assertThat(build()).exitedWith(1);
  }

  @Test
  void withoutAJdkOneLineSaysWhatToInstall() throws Exception {
    tool("javac", "exit 127");

    var run = build("JAVA_HOME=");

    assertThat(run).exitedWith(69).stdoutIsEmpty();
    assertThat(run.stderr().lines())
        .singleElement()
        .asString()
        .contains("JDK 17", "apt-get install");
    assertThat(calls()).isEmpty();
  }

  @Test
  void anOldJdkIsNoneEither() throws Exception {
    tool("javac", "echo 'javac 11.0.2'");

    assertThat(build("JAVA_HOME=")).exitedWith(69).stderrContains("JDK 17");
  }

  @Test
  void theLockOfABuildThatDiedIsTakenOver() throws Exception {
    Files.createDirectories(top.resolve("target/build.lock"));
    Files.writeString(top.resolve("target/build.lock/pid"), "999999999\n");

    assertThat(build()).succeeded();
    assertThat(top.resolve("target/build.lock")).doesNotExist();
  }

  private void source(String name) throws IOException {
    var file = top.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, name);
  }

  private void tool(String name, String script) throws IOException {
    var file = top.resolve("bin").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Makes everything older than whatever is built next. */
  private static void age(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.toList()) {
        Files.setLastModifiedTime(file, LONG_AGO);
      }
    }
  }

  /** Makes a file newer than the last build, on file systems of any resolution. */
  private void touch(String name) throws IOException {
    var later = FileTime.from(Instant.now().plusSeconds(2));
    Files.setLastModifiedTime(top.resolve(name), later);
    age(top.resolve("shell/target"));
  }

  private List<String> calls() throws IOException {
    var file = top.resolve("bin/calls");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private Run build(String... variables) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("/usr/bin/env"));
    command.addAll(List.of(variables));
    command.addAll(List.of("/bin/sh", top.resolve("scripts/build").toString()));
    var builder = new ProcessBuilder(command);
    var path = builder.environment().getOrDefault("PATH", "");
    builder.environment().put("PATH", top.resolve("bin") + ":" + path);
    var out = Files.createTempFile(top, "out", "");
    var err = Files.createTempFile(top, "err", "");
    var process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
