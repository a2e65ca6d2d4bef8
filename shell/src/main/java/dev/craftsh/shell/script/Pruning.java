package dev.craftsh.shell.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;

/** Keeps the cache small: the oldest entries go. */
final class Pruning {
  static final int KEPT = 200;

  private Pruning() {}

  private record Entry(Path path, FileTime time) {}

  static void of(Path folder) throws IOException {
    var entries = new ArrayList<Entry>();
    try (var files = Files.newDirectoryStream(folder)) {
      for (var file : files) {
        entries.add(new Entry(file, Files.getLastModifiedTime(file)));
      }
    }
    if (entries.size() > KEPT) {
      entries.sort(Comparator.comparing(Entry::time));
      for (var entry : entries.subList(0, entries.size() - KEPT)) {
        Files.deleteIfExists(entry.path());
      }
    }
  }
}
