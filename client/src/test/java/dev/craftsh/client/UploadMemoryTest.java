package dev.craftsh.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class UploadMemoryTest {
  private static final long SMALL = 1L << 20;
  private static final long HUGE = 4L << 30;
  private static final long MOST_KIB = 100 << 10;

  private final Path directory;

  UploadMemoryTest(@TempDir Path directory) {
    this.directory = directory;
  }

  /** A process of its own that uploads one file and says how much memory it had at most. */
  static final class Uploader {
    private Uploader() {}

    public static void main(String[] arguments) throws IOException {
      URI storage = URI.create(arguments[0]);
      try (StoreClient client =
          StoreClient.builder(Endpoints.CHARMHUB.withStorage(storage)).build()) {
        client.uploadFile(Path.of(arguments[1]));
      }
      for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
        if (line.startsWith("VmHWM:")) {
          System.out.print(line.replaceAll("[^0-9]", ""));
        }
      }
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void fourGibibytesNeedHardlyMoreMemoryThanOneMebibyte() throws Exception {
    long small = peakKibibytes(SMALL);
    long huge = peakKibibytes(HUGE);
    assertThat(huge).isLessThan(MOST_KIB);
    assertThat(huge - small).as("more than " + small + " KiB").isLessThan(24 << 10);
  }

  private long peakKibibytes(long size) throws Exception {
    Path file = directory.resolve(size + ".charm");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(size);
    }
    Reply taken = Reply.ok("{\"successful\": true, \"upload_id\": \"1\"}");
    try (ScriptedServer server = ScriptedServer.answering(taken)) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx64m",
                  "-XX:+UseSerialGC",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Uploader.class.getName(),
                  server.uri().toString(),
                  file.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try {
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(server.received().get(0).length()).isGreaterThan(size);
        return Long.parseLong(said);
      } finally {
        process.destroyForcibly();
      }
    }
  }
}
