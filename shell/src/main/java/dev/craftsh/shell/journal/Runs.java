package dev.craftsh.shell.journal;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.host.Host;
import dev.craftsh.shell.host.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The runs of this user's scripts, each in a file of its own. */
public final class Runs {
  private static final String LAST = "last";
  private static final String ENDING = ".jsonl";
  private static final int KEPT = 50;
  private static final Duration OLD = Duration.ofDays(90);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path state;
  private final Path folder;
  private final Clock clock;

  private Runs(Path state, Clock clock) {
    this.state = state;
    folder = state.resolve("runs");
    this.clock = clock;
  }

  /** Empty where the user has no folder for such things. */
  public static Optional<Runs> of(Host host) {
    return StateFolder.of(host).map(state -> new Runs(state, host.clock()));
  }

  /** Which profile a run was on. */
  public static String profileOf(String id, Host host) {
    return of(host)
        .orElseThrow(() -> refused(id, "there is no folder that runs are kept in"))
        .find(id)
        .head()
        .profile();
  }

  /** A name that sorts by time, and that two processes of one moment do not share. */
  String newId() {
    int chance = ThreadLocalRandom.current().nextInt(36 * 36 * 36);
    var letters = Integer.toString(chance + 36 * 36 * 36, 36);
    return STAMP.format(clock.instant()) + "-" + letters;
  }

  RunFile begin(RunHead head) throws IOException {
    StateFolder.make(state);
    StateFolder.make(folder);
    prune();
    return RunFile.begin(path(head.id()), head);
  }

  private Path path(String id) {
    return folder.resolve(id + ENDING);
  }

  /** The run of that name, or the last one that did not end well. */
  public Resumable find(String id) {
    try {
      return id.equals(LAST) ? last() : known(id);
    } catch (IOException unreadable) {
      throw refused(id, "its file cannot be read: " + unreadable.getMessage());
    }
  }

  private Resumable known(String id) throws IOException {
    if (id.indexOf('/') >= 0 || !Files.isRegularFile(path(id))) {
      throw refused(id, "there is no such run");
    }
    var content = RunFile.read(path(id));
    if (content.end().isPresent() && content.end().getAsInt() == 0) {
      throw refused(id, "it ended well, there is nothing left to do");
    }
    return new Resumable(path(id), content);
  }

  private Resumable last() throws IOException {
    for (var file : newestFirst()) {
      if (RunFile.end(file).orElse(-1) != 0) {
        return new Resumable(file, RunFile.read(file));
      }
    }
    throw refused(LAST, "no run is unfinished");
  }

  private static ShellException refused(String id, String why) {
    return ShellException.usage(
        ErrorCodes.RESUME,
        "Cannot resume " + id,
        why,
        "a run that can be resumed says so when it ends; \"--resume last\" takes the newest");
  }

  /** A run of the same script with the same arguments on the same store that broke off. */
  Optional<String> unfinished(RunHead like) {
    try {
      for (var file : newestFirst()) {
        var head = RunFile.headOf(file, like.digest());
        if (head.isPresent() && head.get().isOfSameWork(like)) {
          boolean over = RunFile.isRunning(file) || endedWell(file);
          return over ? Optional.empty() : Optional.of(head.get().id());
        }
      }
    } catch (IOException unreadable) {
      // It is only a hint.
    }
    return Optional.empty();
  }

  private List<Path> newestFirst() throws IOException {
    var files = new ArrayList<Path>();
    if (Files.isDirectory(folder)) {
      try (var all = Files.newDirectoryStream(folder, "*" + ENDING)) {
        all.forEach(files::add);
      }
    }
    files.sort(Collections.reverseOrder());
    return files;
  }

  /** The newest stay; of the others those that may still be resumed, for some months. */
  private void prune() throws IOException {
    var files = newestFirst();
    for (int at = KEPT; at < files.size(); at++) {
      var file = files.get(at);
      Instant touched = Files.getLastModifiedTime(file).toInstant();
      if (touched.isBefore(clock.instant().minus(OLD)) || endedWell(file)) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static boolean endedWell(Path file) {
    try {
      return RunFile.end(file).orElse(-1) == 0;
    } catch (IOException damaged) {
      return true;
    }
  }
}
