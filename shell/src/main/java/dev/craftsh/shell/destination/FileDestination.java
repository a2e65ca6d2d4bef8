package dev.craftsh.shell.destination;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.host.Host;
import dev.craftsh.shell.render.Display;
import dev.craftsh.shell.render.Look;
import dev.craftsh.shell.render.OutputFormat;
import dev.craftsh.shell.result.Result;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.UUID;

/**
 * {@code > file} and {@code >> file}. The file is replaced only when the whole result was written,
 * and stays what it was when something fails.
 *
 * @param force whether a file that is there may be replaced unasked
 */
public record FileDestination(String name, boolean append, boolean force) implements Destination {
  private static final String FORCE = "--force";

  @Override
  public void check(Host host, Asking person) {
    var file = host.path(name);
    var folder = file.getParent();
    if (Files.isDirectory(file)) {
      throw cannot("it is a folder", "name a file in it");
    }
    if (folder != null && !Files.isDirectory(folder)) {
      throw cannot("there is no folder " + folder, "create it, or check its name");
    }
    boolean replaceable = folder == null || Files.isWritable(folder);
    if (Files.exists(file) ? !Files.isWritable(file) : !replaceable) {
      throw cannot("it may not be written", "choose another place");
    }
    if (!append && !force && isWorthKeeping(file)) {
      askWhetherToReplace(person);
    }
  }

  private static boolean isWorthKeeping(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) > 0;
    } catch (IOException unreadable) {
      return true;
    }
  }

  private void askWhetherToReplace(Asking person) {
    var question = "There is a file " + name + ". Replace it? [y/N] ";
    var answer = person.ask(question, FORCE + ": > " + name + " " + FORCE).strip();
    if (!answer.toLowerCase(Locale.ROOT).startsWith("y")) {
      throw ShellException.usage(
          ErrorCodes.ANSWER_NEEDED,
          "Left " + name + " as it is",
          "the answer was not yes",
          "write > " + name + " " + FORCE + ", or choose another name");
    }
  }

  @Override
  public void take(Result result, Look look, Host host, Display display) {
    var format = look.format().or(() -> OutputFormat.ofFile(name)).orElse(OutputFormat.TSV);
    var file = host.path(name);
    boolean existed = Files.exists(file);
    try {
      if (append || (existed && !Files.isRegularFile(file))) {
        append(result, look.in(format), file, display);
        return;
      }
      replace(result, look.in(format), existed ? file.toRealPath() : file, display);
    } catch (IOException failure) {
      throw cannot(String.valueOf(failure.getMessage()), "check the disk, then run it again");
    }
    display.say((existed ? "Replaced " : "Wrote ") + name + ".");
  }

  /** Keys are written once, also when rows come in several goes. */
  private void append(Result result, Look look, Path file, Display display) throws IOException {
    boolean empty = !Files.isRegularFile(file) || Files.size(file) == 0;
    boolean keyed = look.format().filter(OutputFormat::beginsWithKeys).isPresent() && look.header();
    if (!empty && keyed) {
      appendRows(result, look, file, display);
      return;
    }
    var open =
        Files.isRegularFile(file) || !Files.exists(file)
            ? new StandardOpenOption[] {StandardOpenOption.CREATE, StandardOpenOption.APPEND}
            : new StandardOpenOption[] {StandardOpenOption.WRITE};
    try (var out = Files.newBufferedWriter(file, open)) {
      display.write(result, empty ? look : look.withoutHeader(), out);
    }
  }

  /** What was done is shown even where it cannot be added to what is there. */
  private void appendRows(Result result, Look look, Path file, Display display) throws IOException {
    try (var out = new RowsOfSameKeys(file)) {
      display.write(result, look, out);
    } catch (RowsOfSameKeys.Differ other) {
      display.show(result, look);
      throw cannot(
          "its columns are " + other.there() + ", and these are " + other.these(),
          "choose the same with --columns, or another file; the result is shown instead");
    }
  }

  private static void replace(Result result, Look look, Path file, Display display)
      throws IOException {
    var part = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
    try {
      try (Writer out = Files.newBufferedWriter(part, StandardOpenOption.CREATE_NEW)) {
        display.write(result, look, out);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private ShellException cannot(String why, String remedy) {
    return ShellException.usage(ErrorCodes.FILE, "Cannot write " + name, why, remedy);
  }
}
