package dev.craftsh.shell.command;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;

/** A package on disk: what it calls itself. */
record PackageFile(Path path) {
  private static final List<String> METADATA = List.of("metadata.yaml", "charmcraft.yaml");

  /** Refuses what is not a readable file. */
  static PackageFile existing(Path path) {
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      throw ShellException.failed(
          ErrorCodes.FILE,
          "Cannot upload " + path,
          Files.exists(path) ? "it is not a readable file" : "there is no such file",
          "check the name of the file");
    }
    return new PackageFile(path);
  }

  boolean isSnap() {
    return fileName().endsWith(".snap");
  }

  String fileName() {
    return path.getFileName().toString();
  }

  /** The package's name: from the charm's metadata, or from the name of a snap's file. */
  Optional<String> packageName() {
    if (isSnap()) {
      int end = fileName().indexOf('_');
      return Optional.of(fileName().substring(0, end > 0 ? end : fileName().length() - 5));
    }
    try (var zip = new ZipFile(path.toFile())) {
      for (var metadata : METADATA) {
        var entry = zip.getEntry(metadata);
        if (entry != null) {
          var name =
              nameIn(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8));
          if (name.isPresent()) {
            return name;
          }
        }
      }
      return Optional.empty();
    } catch (IOException notAnArchive) {
      // The store's review says better what is wrong with the file; here only the name is missing.
      return Optional.empty();
    }
  }

  /** Reads the one top-level key that matters; a YAML parser would be a dependency for a line. */
  private static Optional<String> nameIn(InputStreamReader text) throws IOException {
    try (var lines = new BufferedReader(text)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("name:")) {
          var value = withoutComment(line.substring(5)).strip();
          boolean quoted =
              value.length() > 1 && (value.charAt(0) == '"' || value.charAt(0) == '\'');
          var name = quoted ? value.substring(1, value.length() - 1) : value;
          return name.isEmpty() ? Optional.empty() : Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }

  private static String withoutComment(String value) {
    int hash = value.indexOf(" #");
    return hash < 0 ? value : value.substring(0, hash);
  }
}
