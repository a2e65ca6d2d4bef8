package dev.craftsh.shell.journal;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The file of one run: its head, then what it was about to do and what came of it. */
final class RunFile implements AutoCloseable {
  private final Path path;
  private final JsonLines lines;

  private RunFile(Path path, JsonLines lines) {
    this.path = path;
    this.lines = lines;
  }

  /** Begins one, and keeps it for this process. */
  static RunFile begin(Path path, RunHead head) throws IOException {
    var file = new RunFile(path, JsonLines.create(path));
    file.lines.lock();
    file.lines.addForGood(head.json());
    return file;
  }

  /** Goes on with one, unless another process does. */
  static RunFile goOn(Path path, String id) throws IOException {
    var lines = JsonLines.append(path);
    if (!lines.lock()) {
      lines.close();
      throw ShellException.failed(
          ErrorCodes.RESUME,
          "Cannot resume " + id,
          "it still runs, in another process",
          "wait for its end, or stop it");
    }
    return new RunFile(path, lines);
  }

  Path path() {
    return path;
  }

  /** With the operating system, which outlives this process, and on its way to the disk. */
  void intent(Step step) throws IOException {
    lines.add(step::intent);
    step.begun(lines.begin());
  }

  void again(Step step) throws IOException {
    lines.add(
        json -> json.name("again").value(step.number()).name("at").value(step.at().toString()));
    step.begun(lines.begin());
  }

  /** Waits until what was noted last of it, before it was sent, is on the disk. */
  void await(Step step) throws IOException {
    lines.await(step.ticket());
  }

  /**
   * With the operating system, and on the disk with the next intent. If power fails before, the
   * store is asked, as about any answer that was lost.
   */
  void outcome(Step step, Instant when) throws IOException {
    lines.add(json -> step.outcome(json, when));
  }

  void end(int status, Instant when) throws IOException {
    lines.add(json -> json.name("end").value(status).name("at").value(when.toString()));
  }

  @Override
  public void close() {
    lines.close();
  }

  /**
   * What a file says.
   *
   * @param end the status that it ended with; empty when it did not end
   */
  record Content(RunHead head, List<Step> steps, OptionalInt end) {}

  /** Whether a process is at it now. */
  static boolean isRunning(Path path) throws IOException {
    try (var lines = JsonLines.append(path)) {
      return !lines.lock();
    }
  }

  /** The head alone, where it names that script; of others no more than a line is read. */
  static Optional<RunHead> headOf(Path path, String digest) throws IOException {
    try (var reader = Files.newBufferedReader(path)) {
      var line = reader.readLine();
      return line == null || !line.contains(digest)
          ? Optional.empty()
          : Optional.of(RunHead.of(JsonParser.parseString(line).getAsJsonObject()));
    } catch (RuntimeException strange) {
      throw new IOException("it is damaged", strange);
    }
  }

  /** The status that it ended with, if it did: its last line says so. */
  static OptionalInt end(Path path) throws IOException {
    var line = JsonLines.last(path);
    return line.isPresent() && line.get().has("end")
        ? OptionalInt.of(line.get().get("end").getAsInt())
        : OptionalInt.empty();
  }

  static Content read(Path path) throws IOException {
    var all = JsonLines.read(path);
    if (all.isEmpty() || !all.get(0).has("run")) {
      throw new IOException("it is damaged");
    }
    try {
      return content(all);
    } catch (RuntimeException strange) {
      throw new IOException("it is damaged", strange);
    }
  }

  private static Content content(List<JsonObject> all) {
    var steps = new ArrayList<Step>();
    var end = OptionalInt.empty();
    for (var line : all) {
      if (line.has("step")) {
        steps.add(Step.ofIntent(line));
        end = OptionalInt.empty();
      } else if (line.has("again")) {
        step(steps, line.get("again").getAsInt())
            .sentAgain(Instant.parse(line.get("at").getAsString()));
        end = OptionalInt.empty();
      } else if (line.has("outcome_of")) {
        step(steps, line.get("outcome_of").getAsInt()).read(line);
      } else if (line.has("end")) {
        end = OptionalInt.of(line.get("end").getAsInt());
      }
    }
    return new Content(RunHead.of(all.get(0)), steps, end);
  }

  /** Steps of several threads can be written out of their order. */
  private static Step step(List<Step> steps, int number) {
    for (int at = steps.size() - 1; at >= 0; at--) {
      if (steps.get(at).number() == number) {
        return steps.get(at);
      }
    }
    throw new IllegalStateException("there is no step " + number);
  }
}
