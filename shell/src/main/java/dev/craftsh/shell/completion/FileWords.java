package dev.craftsh.shell.completion;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Names of files and folders, as far as they are typed. */
final class FileWords {
  private static final int MOST = 500;

  private final Function<String, Path> resolve;

  /** {@code resolve} turns what a user typed into a path. */
  FileWords(Function<String, Path> resolve) {
    this.resolve = resolve;
  }

  Proposals propose(String prefix, int anchor) {
    if (prefix.equals("~")) {
      return new Proposals(anchor, List.of(proposal("~", true)));
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
          found.add(proposal(folder + file, Files.isDirectory(entry)));
        }
      }
    } catch (IOException | DirectoryIteratorException | InvalidPathException e) {
      return new Proposals(anchor, List.of());
    }
    found.sort(Comparator.comparing(Proposal::text));
    return new Proposals(anchor, found);
  }

  private static Proposal proposal(String text, boolean folder) {
    return folder ? new Proposal(text + "/", "", false) : Proposal.word(text);
  }
}
