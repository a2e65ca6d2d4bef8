package dev.craftsh.shell.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a run down, as long as that works: its file is begun with the first line, and taken away
 * when a line cannot be written. Safe for threads.
 */
final class RunWriter implements AutoCloseable {
  private final Runs runs;
  private final Consumer<String> notice;
  private @Nullable RunFile file;
  private boolean impossible;

  /** One line of the file. */
  @FunctionalInterface
  interface Writing {
    void to(RunFile out) throws IOException;
  }

  RunWriter(Runs runs, Consumer<String> notice) {
    this.runs = runs;
    this.notice = notice;
  }

  /** Goes on with the file of a run that broke off. */
  synchronized void goOn(RunFile broken) {
    file = broken;
  }

  synchronized boolean hasBegun() {
    return file != null;
  }

  synchronized void write(Writing what, RunHead known) {
    if (impossible) {
      return;
    }
    try {
      if (file == null) {
        hintAtUnfinished(known);
        file = runs.begin(known);
      }
      what.to(file);
    } catch (IOException | UnsupportedOperationException trouble) {
      giveUp(trouble);
    }
  }

  /** Waits until the disk has what was noted last of a step; several threads may wait at once. */
  void await(Step step) {
    var out = begun();
    if (out != null) {
      try {
        out.await(step);
      } catch (IOException trouble) {
        giveUp(trouble);
      }
    }
  }

  private synchronized @Nullable RunFile begun() {
    return file;
  }

  private void hintAtUnfinished(RunHead known) {
    runs.unfinished(known)
        .ifPresent(
            id ->
                notice.accept(
                    "an earlier run of this script broke off; it would go on with: craftsh --resume "
                        + id));
  }

  /** Who resumed by half of the truth would do things twice. */
  private synchronized void giveUp(Exception trouble) {
    if (impossible) {
      return;
    }
    impossible = true;
    if (file != null) {
      file.close();
      try {
        Files.deleteIfExists(file.path());
      } catch (IOException readOnly) {
        // Then nobody can resume it either: that needs to write.
      }
      file = null;
    }
    notice.accept("this run cannot be resumed if it breaks off: " + trouble.getMessage());
  }

  @Override
  public synchronized void close() {
    if (file != null) {
      file.close();
    }
  }
}
