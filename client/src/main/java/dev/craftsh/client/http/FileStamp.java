package dev.craftsh.client.http;

import dev.craftsh.client.error.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What tells that a file is still what it was: its size, its last change, and which file it is. */
record FileStamp(long size, FileTime changed, @Nullable Object identity) {
  static FileStamp of(Path file) throws IOException {
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    return new FileStamp(now.size(), now.lastModifiedTime(), now.fileKey());
  }

  /**
   * Makes sure that the file is still the same.
   *
   * @throws FileProblem when it is not
   */
  void requireUnchanged(Path file) {
    try {
      FileStamp now = of(file);
      if (!now.equals(this)) {
        throw FileProblem.changed(file, whatHappened(now));
      }
    } catch (NoSuchFileException gone) {
      throw FileProblem.changed(file, "it was deleted while it was read");
    } catch (IOException unreadable) {
      throw FileProblem.unreadable(file, String.valueOf(unreadable.getMessage()), unreadable);
    }
  }

  private String whatHappened(FileStamp now) {
    if (!Objects.equals(identity, now.identity)) {
      return "another file took its place while it was read";
    }
    if (now.size > size) {
      return "it became longer while it was read";
    }
    return now.size < size
        ? "it became shorter while it was read"
        : "it was written to while it was read";
  }
}
