package dev.craftsh.shell.pty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.testkit.ReadyPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(240)
class LauncherIT {
  @TempDir Path scratch = Path.of("");
  private Packaged packaged;

  @BeforeEach
  void begin() throws IOException {
    packaged = Packaged.withoutArchive(scratch);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : (Iterable<Path>) files::iterator) {
        var target = to.resolve(from.relativize(file).toString());
        Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private Path install(String name) throws IOException {
    var folder = scratch.resolve(name);
    copy(ReadyPackage.built(), folder);
    return folder.resolve("bin/craftsh");
  }

  /** A folder that looks like a JDK of which the release file says this. */
  private Path javaHome(String release) throws IOException {
    var home = scratch.resolve("java");
    Files.createDirectories(home.resolve("bin"));
    var java = home.resolve("bin/java");
    Files.writeString(java, "#!/bin/sh\nexit 1\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(home.resolve("release"), release);
    return home;
  }

  @Test
  void withoutJavaOneLineSaysWhatToInstall() throws Exception {
    var tools = scratch.resolve("tools");
    Files.createDirectories(tools);
    for (var tool : List.of("sh", "readlink", "cksum", "ls")) {
      Files.createSymbolicLink(tools.resolve(tool), Path.of("/bin").resolve(tool));
    }
    var ended = packaged.with("JAVA_HOME", null).with("PATH", tools.toString()).run("--version");

    assertThat(ended.status()).isEqualTo(69);
    assertThat(ended.stdout()).isEmpty();
    assertThat(ended.stderr().lines()).hasSize(1);
    assertThat(ended.stderr()).contains("no java was found").contains("openjdk-17-jdk-headless");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JAVA_VERSION=\"11.0.2\"\nMODULES=\"java.base jdk.compiler jdk.jshell\"\n",
        "JAVA_VERSION=\"1.8.0_402\"\n",
        "JAVA_VERSION=\"21.0.1\"\nMODULES=\"java.base java.logging\"\n",
        "JAVA_VERSION=\"21.0.1\"\nMODULES=\"java.base jdk.compiler\"\n",
      })
  void aJavaThatIsTooOldOrHasNoCompilerIsNamed(String release) throws Exception {
    var home = javaHome(release);
    var ended =
        packaged
            .with("JAVA_HOME", null)
            .with("PATH", home.resolve("bin") + ":/usr/sbin:/bin-of-nobody")
            .run("--version");

    assertThat(ended.status()).isEqualTo(69);
    assertThat(ended.stderr().lines()).hasSize(1);
    assertThat(ended.stderr()).contains(home.toString()).contains("install");
  }

  @ParameterizedTest
  @ValueSource(strings = {"with space", "a&b|c", "a:b", "quo'te", "dollar$x", "st*r"})
  void runsFromAFolderWithAnyName(String name) throws Exception {
    var ended = packaged.launchedBy(install(name)).run("--sandbox", "-e", "1 + 1");

    assertThat(ended).isEqualTo(new Packaged.Ended(0, "2\n", ""));
  }

  @Test
  void runsThroughSymbolicLinks() throws Exception {
    var link = scratch.resolve("link");
    Files.createSymbolicLink(link, packaged.launcher());
    var second = scratch.resolve("second");
    Files.createSymbolicLink(second, Path.of("link"));

    assertThat(packaged.launchedBy(second).run("--version").stdout()).startsWith("craftsh ");
  }

  @Test
  void optionsForTheJvmAreAppended() throws Exception {
    var ended =
        packaged
            .with("CRAFTSH_JAVA_OPTS", "-Dcraftsh.test=seen -Dother=*")
            .run("-e", "System.getProperty(\"craftsh.test\") + System.getProperty(\"other\")");

    assertThat(ended.stdout()).isEqualTo("seen*\n");
  }

  @Test
  void anUnwritableCacheIsNoMatter() throws Exception {
    var ended =
        packaged
            .with("CRAFTSH_NO_ARCHIVE", null)
            .with("XDG_CACHE_HOME", "/proc/nowhere")
            .run("--version");

    assertThat(ended.status()).isZero();
    assertThat(ended.stderr()).isEmpty();
    assertThat(ended.stdout()).startsWith("craftsh ").hasLineCount(1);
  }

  @Test
  void manyFirstStartsAtOnceMakeOneArchiveThatTheNextStartUses() throws Exception {
    var cache = scratch.resolve("cache");
    packaged.with("CRAFTSH_NO_ARCHIVE", null).with("XDG_CACHE_HOME", cache.toString());
    var started = new ArrayList<Packaged.Started>();
    for (int i = 0; i < 6; i++) {
      started.add(packaged.start("--version"));
    }
    for (var start : started) {
      var ended = Packaged.await(start);
      assertThat(ended.status()).isZero();
      assertThat(ended.stderr()).isEmpty();
      assertThat(ended.stdout()).startsWith("craftsh ").hasLineCount(1);
    }
    var archive = awaitArchive(cache.resolve("craftsh"));
    var ended =
        packaged
            .with("CRAFTSH_JAVA_OPTS", "-Xlog:class+load:file=" + scratch.resolve("classes"))
            .run("-e", "1 + 1");
    assertThat(ended.status()).isZero();
    assertThat(Files.readString(scratch.resolve("classes")))
        .as("classes come from %s", archive)
        .containsPattern("dev\\.craftsh\\.shell\\.Main source: shared object")
        .containsPattern("dev\\.craftsh\\.shell\\.engine\\.GuardedMethod source: shared object")
        .containsPattern("org\\.objectweb\\.asm\\.ClassReader source: shared object");
  }

  /** Waits for the background process that the first start left; then nothing else lies about. */
  private static Path awaitArchive(Path folder) throws Exception {
    var deadline = Instant.now().plus(Duration.ofMinutes(3));
    while (Instant.now().isBefore(deadline)) {
      var names = names(folder);
      if (names.size() == 2 && names.stream().noneMatch(name -> name.endsWith(".lock"))) {
        return folder.resolve(
            names.stream().filter(name -> !name.endsWith(".of")).findFirst().orElseThrow());
      }
      Thread.sleep(200);
    }
    throw new AssertionError("no archive was made, only " + names(folder));
  }

  private static List<String> names(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void anArchiveThatSomebodyElseLeftHalfMadeIsNotUsed() throws Exception {
    var cache = scratch.resolve("cache");
    packaged.with("CRAFTSH_NO_ARCHIVE", null).with("XDG_CACHE_HOME", cache.toString());
    var folder = cache.resolve("craftsh");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(".half.jsa"), "not an archive");

    assertThat(packaged.run("--version").status()).isZero();
  }
}
