package dev.craftsh.shell.testkit;

import static java.lang.ProcessBuilder.Redirect.DISCARD;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The packaged program with a start-up archive, as a user has it from the second start on; made
 * once for all tests of a build, which start it hundreds of times.
 */
public final class ReadyPackage {
  private static final long PATIENCE_SECONDS = 180;
  private static final Path BUILT =
      Path.of(System.getProperty("craftsh.package", "target/craftsh")).toAbsolutePath();

  private ReadyPackage() {}

  private static final class Made {
    static final Path FOLDER = BUILT.resolveSibling("craftsh-ready");
    static final boolean HAS_ARCHIVE = make();

    private static boolean make() {
      try {
        delete();
        copy();
        Files.createDirectories(FOLDER.resolve("lib/archive"));
        var builder =
            new ProcessBuilder(FOLDER.resolve("bin/craftsh").toString(), "--make-archive");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.redirectOutput(DISCARD).redirectError(DISCARD);
        var making = builder.start();
        return making.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && making.exitValue() == 0;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }

    private static void delete() throws IOException {
      if (Files.exists(FOLDER)) {
        try (var files = Files.walk(FOLDER)) {
          for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    }

    private static void copy() throws IOException {
      try (var files = Files.walk(BUILT)) {
        for (var file : (Iterable<Path>) files::iterator) {
          Files.copy(
              file, FOLDER.resolve(BUILT.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  /** As the build made it, without an archive. */
  public static Path built() {
    return BUILT;
  }

  /** The program that starts quickly. */
  public static Path launcher() {
    return Made.FOLDER.resolve("bin/craftsh");
  }

  /** What it needs in its environment: on a machine that was too busy, to make no archive later. */
  public static Map<String, String> environment() {
    return Made.HAS_ARCHIVE ? Map.of() : Map.of("CRAFTSH_NO_ARCHIVE", "1");
  }
}
