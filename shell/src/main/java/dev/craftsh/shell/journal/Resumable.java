package dev.craftsh.shell.journal;

import java.nio.file.Path;

/** A run that has not ended well. */
public final class Resumable {
  private final Path path;
  private final RunFile.Content content;

  Resumable(Path path, RunFile.Content content) {
    this.path = path;
    this.content = content;
  }

  public RunHead head() {
    return content.head();
  }

  Path path() {
    return path;
  }

  RunFile.Content content() {
    return content;
  }
}
