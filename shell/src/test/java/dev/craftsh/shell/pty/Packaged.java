package dev.craftsh.shell.pty;

import dev.craftsh.shell.testkit.ReadyPackage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The packaged program, started as a process of its own with an environment of its own. */
final class Packaged {
  private static final long PATIENCE_SECONDS = 120;

  private final Path launcher;
  private final Path scratch;
  private final Map<String, String> environment = new HashMap<>();

  private Packaged(Path launcher, Path scratch) {
    this.launcher = launcher;
    this.scratch = scratch;
    environment.put("HOME", scratch.resolve("home").toString());
    environment.put("PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("LC_ALL", "C.UTF-8");
  }

  /** {@code scratch} holds the home and whatever else a run leaves behind. */
  static Packaged in(Path scratch) throws IOException {
    Files.createDirectories(scratch.resolve("home"));
    var packaged = new Packaged(ReadyPackage.launcher(), scratch);
    packaged.environment.putAll(ReadyPackage.environment());
    return packaged;
  }

  /** The same as the build made it, without a start-up archive. */
  static Packaged withoutArchive(Path scratch) throws IOException {
    Files.createDirectories(scratch.resolve("home"));
    var launcher = ReadyPackage.built().resolve("bin/craftsh");
    return new Packaged(launcher, scratch).with("CRAFTSH_NO_ARCHIVE", "1");
  }

  Packaged launchedBy(Path other) {
    var packaged = new Packaged(other, scratch);
    packaged.environment.putAll(environment);
    return packaged;
  }

  /** Null takes the variable away. */
  Packaged with(String name, @Nullable String value) {
    if (value == null) {
      environment.remove(name);
    } else {
      environment.put(name, value);
    }
    return this;
  }

  Path launcher() {
    return launcher;
  }

  Map<String, String> environment() {
    return environment;
  }

  /** What a process left behind. */
  record Ended(int status, String stdout, String stderr) {}

  /** Runs to the end, with nothing on standard input. */
  Ended run(String... args) throws IOException, InterruptedException {
    return await(start(args));
  }

  /** A process that has been started, and where its output goes. */
  record Started(Process process, Path out, Path err) {}

  Started start(String... args) throws IOException {
    var command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(args));
    var out = Files.createTempFile(scratch, "out", "");
    var err = Files.createTempFile(scratch, "err", "");
    var builder =
        new ProcessBuilder(command)
            .directory(scratch.toFile())
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return new Started(builder.start(), out, err);
  }

  static Ended await(Started started) throws IOException, InterruptedException {
    if (!started.process().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      started.process().destroyForcibly();
      throw new AssertionError("the program did not end");
    }
    return new Ended(
        started.process().exitValue(),
        Files.readString(started.out(), StandardCharsets.UTF_8),
        Files.readString(started.err(), StandardCharsets.UTF_8));
  }
}
