package dev.craftsh.shell.repl;

import dev.craftsh.shell.config.Folders;
import dev.craftsh.shell.engine.SourcePlace;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.Failure;
import dev.craftsh.shell.failure.Failures;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.interpreter.JavaFailed;
import dev.craftsh.shell.interpreter.Reading;
import dev.craftsh.shell.interpreter.Shell;
import dev.craftsh.shell.interpreter.Unfinished;
import dev.craftsh.shell.interpreter.Unit;
import dev.craftsh.shell.session.ExitRequested;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The user's own beginning of every prompt, {@code rc.jsh}: carried out before the first prompt, so
 * that what it sets up holds for the first line. Whatever is wrong with it takes one line, and the
 * prompt comes.
 */
final class StartFile {
  private static final String NAME = Folders.START_LINES;

  private final Shell shell;

  private StartFile(Shell shell) {
    this.shell = shell;
  }

  /** Does nothing where there is no such file. */
  static void run(Shell shell, LineInput input) {
    var file = Folders.startLines(shell.session().host());
    if (file.isEmpty() || Files.notExists(file.get())) {
      return;
    }
    var start = new StartFile(shell);
    input.running(() -> start.carryOut(file.get()), new Interruption(shell.interpreter()));
    // A stop that came too late must not hit the first line.
    Thread.interrupted();
  }

  private void carryOut(Path file) {
    try {
      // Of anything else, such as a pipe, reading might never end.
      if (!Files.isRegularFile(file)) {
        throw new IOException("not a file");
      }
      carryOut(Files.readString(file));
    } catch (IOException unreadable) {
      say(file.toString(), "it cannot be read as a text");
    }
  }

  private void carryOut(String text) {
    var units = shell.units(text);
    var place = new SourcePlace(NAME, 1, 1);
    try {
      for (var unit = units.next(); unit.isPresent(); unit = units.next()) {
        place = new SourcePlace(NAME, unit.get().line(), unit.get().column());
        carryOut(unit.get(), place);
      }
    } catch (ExitRequested exit) {
      say(line(place.line()), "exit is not carried out here");
    } catch (Unfinished open) {
      say(line(open.line()), words(open.failure()));
    } catch (RuntimeException | Error thrown) {
      var at = thrown instanceof JavaFailed java ? java.place().orElse(place) : place;
      say(line(at.line()), words(Failures.of(thrown)));
    }
  }

  /** As in a script: what commands give is shown, what Java gives is not. */
  private void carryOut(Unit unit, SourcePlace place) {
    var outcome = shell.interpreter().interpret(unit, place);
    if (unit.reading() != Reading.JAVA) {
      shell.show(outcome);
    }
  }

  private static String line(int number) {
    return NAME + ":" + number;
  }

  private static String words(Failure failure) {
    return failure.why().isEmpty() ? failure.placed() : failure.placed() + ": " + failure.why();
  }

  private void say(String place, String words) {
    var trouble =
        ShellException.failed(
            ErrorCodes.START_FILE, place + ": " + words + "; what follows was left out", "", "");
    shell.display().fail(Failures.of(trouble));
  }
}
