package dev.craftsh.shell.repl;

import dev.craftsh.shell.config.OwnFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The file that outlives the prompt, readable by its owner alone. Each line is added as soon as it
 * was typed, so that neither a second shell nor a sudden end loses any.
 */
final class HistoryFile implements PastLines {
  private static final Duration PATIENCE = Duration.ofMillis(200);

  /** So many lines that nobody will be shown are worth writing the file anew. */
  private static final int MOST_STALE = 1_000;

  private final Path file;
  private final List<PastLine> unwritten = new ArrayList<>();
  private boolean empty;

  private HistoryFile(Path file, boolean empty) {
    this.file = file;
    this.empty = empty;
  }

  /** The file, made when it is not there; empty where none can be kept. */
  static Optional<PastLines> at(Path file) {
    try {
      OwnFile.append(file, "", PATIENCE);
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
      return Optional.of(new HistoryFile(file, Files.size(file) == 0));
    } catch (IOException unwritable) {
      // A read-only home is no reason not to start; the lines stay in memory.
      return Optional.empty();
    }
  }

  @Override
  public List<PastLine> of(String profile) {
    var own = new ArrayList<PastLine>();
    for (var line : lines()) {
      if (line.isOf(profile)) {
        own.add(line);
      }
    }
    for (var line : unwritten) {
      if (line.isOf(profile)) {
        own.add(line);
      }
    }
    return PastLines.folded(own);
  }

  /** All that is whole; whoever writes now may not have finished the last. */
  private static List<PastLine> lines(String text) {
    var lines = new ArrayList<PastLine>();
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      PastLine.read(text.substring(from, end)).ifPresent(lines::add);
      from = end + 1;
    }
    return lines;
  }

  private List<PastLine> lines() {
    try {
      return lines(text());
    } catch (UncheckedIOException gone) {
      return List.of();
    }
  }

  /** Damaged letters are shown as such, instead of losing all lines. */
  private String text() {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public void add(PastLine line) {
    empty = false;
    unwritten.add(line);
    write();
  }

  /** What cannot be written now, because the disk is full or locked, is tried again next time. */
  private void write() {
    var text = new StringBuilder();
    unwritten.forEach(line -> text.append(line.written()));
    try {
      OwnFile.append(file, text.toString(), PATIENCE);
      unwritten.clear();
    } catch (IOException notNow) {
      // They wait in memory.
    }
  }

  @Override
  public boolean isEmpty() {
    return empty;
  }

  @Override
  public void close() {
    if (!unwritten.isEmpty()) {
      write();
    }
    try {
      tidy();
    } catch (IOException | UncheckedIOException notNow) {
      // The next shell will try; until then the file is only longer than it need be.
    }
  }

  private void tidy() throws IOException {
    var lines = lines(text());
    if (lines.size() - kept(lines).size() > MOST_STALE) {
      OwnFile.replace(
          file,
          () -> {
            var text = new StringBuilder();
            kept(lines(text())).forEach(line -> text.append(line.written()));
            return text.toString();
          });
    }
  }

  private static List<PastLine> kept(List<PastLine> lines) {
    var profiles = new LinkedHashMap<String, List<PastLine>>();
    for (var line : lines) {
      profiles.computeIfAbsent(line.profile(), name -> new ArrayList<>()).add(line);
    }
    var kept = new ArrayList<PastLine>();
    profiles.values().forEach(own -> kept.addAll(PastLines.folded(own)));
    return kept;
  }
}
