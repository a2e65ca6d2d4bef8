package dev.craftsh.shell.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes packages as the build tools write them. */
public final class PackageFiles {

  private static final AtomicInteger BUILDS = new AtomicInteger();

  private PackageFiles() {}

  /** A new build of a charm of that name; it declares the resource {@code my-file}. */
  public static Path charm(Path directory, String file, String name) throws IOException {
    var path = directory.resolve(file);
    try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
      entry(
          zip,
          "metadata.yaml",
          """
          name: %s  # the name
          summary: a test
          description: a test
          resources:
            my-file:
              type: file
              filename: cat.gif
          """
              .formatted(name));
      entry(
          zip,
          "manifest.yaml",
          """
          charmcraft-version: 3.0.0
          bases:
          - name: ubuntu
            channel: '24.04'
            architectures: [amd64]
          """);
      entry(zip, "dispatch", "#!/bin/sh\n# build " + BUILDS.incrementAndGet() + "\n");
    }
    return path;
  }

  /** A snap of that name, version 1.5 for amd64; needs {@code mksquashfs}. */
  public static Path snap(Path directory, String file, String name) throws Exception {
    RequiredTool.named("mksquashfs");
    var meta = Files.createDirectories(directory.resolve("tree-of-" + name).resolve("meta"));
    Files.writeString(
        meta.resolve("snap.yaml"), "name: " + name + "\nversion: '1.5'\narchitectures: [amd64]\n");
    var tree = directory.resolve("tree-of-" + name).toString();
    var made =
        new ProcessBuilder("mksquashfs", tree, file, "-noappend", "-quiet", "-no-progress")
            .directory(directory.toFile())
            .start();
    assertThat(made.waitFor()).isZero();
    return directory.resolve(file);
  }

  /** The snap {@code my} that declares the component {@code words}, and that component's file. */
  public static void snapWithComponent(Path directory) throws Exception {
    RequiredTool.named("mksquashfs");
    var snap = Files.createDirectories(directory.resolve("tree-snap/meta"));
    Files.writeString(
        snap.resolve("snap.yaml"),
        """
        name: my
        version: '1'
        architectures: [amd64]
        components:
          words:
            type: standard
        """);
    squash(directory, "tree-snap", "my_1_amd64.snap");
    var component = Files.createDirectories(directory.resolve("tree-component/meta"));
    Files.writeString(
        component.resolve("component.yaml"),
        """
        component: my+words
        type: standard
        version: '7'
        """);
    squash(directory, "tree-component", "my+words_7.comp");
  }

  private static void squash(Path directory, String tree, String file) throws Exception {
    var made =
        new ProcessBuilder("mksquashfs", tree, file, "-noappend", "-quiet", "-no-progress")
            .directory(directory.toFile())
            .start();
    assertThat(made.waitFor()).isZero();
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
