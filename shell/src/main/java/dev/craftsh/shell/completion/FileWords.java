package dev.craftsh.shell.completion;

import dev.craftsh.shell.render.ByteCount;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Names of files and folders, as far as they are typed. */
final class FileWords {
  private static final int MOST = 500;
  private static final int DATE_LENGTH = "2026-11-22".length();

  private final Function<String, Path> resolve;

  /** {@code resolve} turns what a user typed into a path. */
  FileWords(Function<String, Path> resolve) {
    this.resolve = resolve;
  }

  Proposals propose(String prefix, int anchor) {
    if (prefix.equals("~")) {
      return new Proposals(anchor, List.of(new Proposal("~/", "your own folder", false)));
    }
    int slash = prefix.lastIndexOf('/');
    var folder = prefix.substring(0, slash + 1);
    var name = prefix.substring(slash + 1);
    var found = new ArrayList<Proposal>();
    try (var entries = Files.newDirectoryStream(resolve.apply(folder))) {
      for (var entry : entries) {
        var file = String.valueOf(entry.getFileName());
        boolean hidden = file.startsWith(".") && name.isEmpty();
        if (file.startsWith(name) && !hidden && found.size() < MOST) {
          found.add(proposal(folder + file, entry));
        }
      }
    } catch (IOException | DirectoryIteratorException | InvalidPathException e) {
      return new Proposals(anchor, List.of());
    }
    found.sort(Comparator.comparing(Proposal::text));
    return new Proposals(anchor, found);
  }

  private static Proposal proposal(String text, Path file) {
    try {
      var known = Files.readAttributes(file, BasicFileAttributes.class);
      if (known.isDirectory()) {
        return new Proposal(text + "/", "folder", false);
      }
      var when = known.lastModifiedTime().toInstant().toString().substring(0, DATE_LENGTH);
      return new Proposal(text, ByteCount.of(known.size()) + "  " + when, true);
    } catch (IOException dangling) {
      return new Proposal(text, "cannot be read", true);
    }
  }
}
