package dev.craftsh.shell.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the pages are. */
final class Pages {
  /** The top folder of the checkout; tests run in the module's folder. */
  static final Path TOP = Path.of("..").toAbsolutePath().normalize();

  private Pages() {}

  static List<Path> all() throws IOException {
    var pages = new ArrayList<Path>();
    pages.add(TOP.resolve("README.md"));
    pages.add(TOP.resolve("CONTRIBUTING.md"));
    try (var found = Files.walk(TOP.resolve("docs"))) {
      found.filter(path -> path.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    return pages;
  }
}
