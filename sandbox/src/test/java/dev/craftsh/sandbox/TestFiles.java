package dev.craftsh.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;

/** Makes real package files. */
public final class TestFiles {
  private TestFiles() {}

  /** A charm with metadata and a build manifest; the note makes each one different. */
  public static byte[] charm(String name, String note) {
    return zip(
        "metadata.yaml",
        "name: " + name + "\nsummary: " + note + "\nresources:\n  my-file:\n    type: file\n",
        "manifest.yaml",
        "bases:\n- name: ubuntu\n  channel: '24.04'\n  architectures: [amd64, arm64]\n");
  }

  /** A zip of names and contents by turns. */
  public static byte[] zip(String... namesAndContents) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndContents[i]));
        zip.write(namesAndContents[i + 1].getBytes(UTF_8));
        zip.closeEntry();
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }

  public static String snapYaml(String name, String version, String architecture) {
    return "name: "
        + name
        + "\nversion: '"
        + version
        + "'\nsummary: a snap\nbase: core24\nconfinement: strict\ngrade: stable\n"
        + "architectures: ["
        + architecture
        + "]\napps:\n  "
        + name
        + ":\n    command: bin/run\n";
  }

  /** A squashfs image with this {@code meta/snap.yaml} and whatever else stands in the folder. */
  public static Path snap(Path folder, String snapYaml, String... options) {
    requireMksquashfs();
    try {
      Path tree = Files.createDirectories(folder.resolve("tree"));
      Files.createDirectories(tree.resolve("meta"));
      Files.writeString(tree.resolve("meta/snap.yaml"), snapYaml);
      return image(tree, folder.resolve("image.snap"), options);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** A squashfs image of a folder. */
  public static Path image(Path tree, Path image, String... options) {
    requireMksquashfs();
    List<String> command = new ArrayList<>();
    command.addAll(List.of("mksquashfs", tree.toString(), image.toString(), "-noappend", "-quiet"));
    command.addAll(List.of("-no-progress", "-all-root"));
    command.addAll(List.of(options));
    assertThat(run(command)).as("mksquashfs").isZero();
    return image;
  }

  /** Skips the test where the tool is missing, but not in CI, which has to have it. */
  private static void requireMksquashfs() {
    boolean present;
    try {
      present = run(List.of("mksquashfs", "-version")) >= 0;
    } catch (UncheckedIOException missing) {
      present = false;
    }
    if ("true".equals(System.getenv("CI"))) {
      assertThat(present).as("mksquashfs (package squashfs-tools) is installed").isTrue();
    }
    Assumptions.assumeTrue(present, "needs mksquashfs (package squashfs-tools)");
  }

  private static int run(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
      return process.exitValue();
    } catch (IOException cannotRun) {
      throw new UncheckedIOException(cannotRun);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
