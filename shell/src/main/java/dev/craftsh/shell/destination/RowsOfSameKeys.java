package dev.craftsh.shell.destination;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Adds rows to a file that begins with the keys of its columns, if these are the same. */
final class RowsOfSameKeys extends Writer {
  private final Path file;
  private final String there;
  private final StringBuilder keys = new StringBuilder();
  private Writer out = nullWriter();
  private boolean begun;

  /** The file's columns are others; nothing was added. */
  static final class Differ extends IOException {
    private static final long serialVersionUID = 1;
    private final String there;
    private final String these;

    private Differ(String there, String these) {
      super("other columns");
      this.there = there;
      this.these = these;
    }

    String there() {
      return there.replace('\t', ',');
    }

    String these() {
      return these.replace('\t', ',');
    }
  }

  RowsOfSameKeys(Path file) throws IOException {
    this.file = file;
    try (var lines = Files.newBufferedReader(file)) {
      var first = lines.readLine();
      there = first == null ? "" : first;
    }
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    int at = from;
    while (!begun && at < from + length) {
      char letter = text[at++];
      if (letter == '\n') {
        begin();
      } else {
        keys.append(letter);
      }
    }
    out.write(text, at, from + length - at);
  }

  private void begin() throws IOException {
    if (!there.contentEquals(keys)) {
      throw new Differ(there, keys.toString());
    }
    begun = true;
    out = Files.newBufferedWriter(file, StandardOpenOption.APPEND);
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
