package dev.craftsh.shell.interpreter;

import dev.craftsh.client.error.StoreException;
import dev.craftsh.shell.engine.SnippetFailure;
import dev.craftsh.shell.engine.SnippetFailure.CompileError;
import dev.craftsh.shell.engine.SnippetFailure.EngineUnavailable;
import dev.craftsh.shell.engine.SnippetFailure.Incomplete;
import dev.craftsh.shell.engine.SnippetFailure.Interrupted;
import dev.craftsh.shell.engine.SnippetFailure.SnippetThrew;
import dev.craftsh.shell.engine.SourcePlace;
import dev.craftsh.shell.engine.UserFrame;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.failure.Failed;
import dev.craftsh.shell.failure.Failure;
import dev.craftsh.shell.failure.Failures;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.render.DisplayWidth;
import dev.craftsh.shell.render.VisibleText;
import dev.craftsh.shell.workspace.Preferences;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Java code did not compile, or threw; with the place in the source that it came from. */
public final class JavaFailed extends Failed {
  /** A recursion without end is shown by its beginning. */
  private static final int FRAMES = 10;

  private final transient Optional<SourcePlace> place;

  private JavaFailed(Failure failure, Optional<SourcePlace> place) {
    super(failure);
    this.place = place;
  }

  /** {@code source} is what failed, {@code start} where it begins. */
  public static JavaFailed of(SnippetFailure failure, String source, SourcePlace start) {
    if (failure instanceof CompileError error) {
      return compileError(error, source, start);
    }
    if (failure instanceof SnippetThrew threw) {
      return threw(threw);
    }
    if (failure instanceof Incomplete incomplete) {
      return incomplete(incomplete);
    }
    if (failure instanceof EngineUnavailable) {
      var what = "Cannot run Java here";
      var remedy = "run craftsh with a JDK 17 or newer; commands work without one";
      return new JavaFailed(
          failure(ErrorCodes.NO_JAVA, what, words(failure), remedy, ExitStatus.FAILED, failure),
          Optional.empty());
    }
    var aftermath = failure instanceof Interrupted interrupted ? interrupted.aftermath() : "";
    var status = ExitStatus.INTERRUPTED;
    return new JavaFailed(
        failure(ErrorCodes.INTERRUPTED, "Interrupted", aftermath, "", status, failure),
        Optional.empty());
  }

  /** Where it happened; column 0 when only the line is known, empty when nothing is. */
  public Optional<SourcePlace> place() {
    return place;
  }

  /** With every frame, where that was chosen. */
  JavaFailed traced(Preferences preferences) {
    if (!preferences.fullTrace() || !failure().code().equals(ErrorCodes.JAVA_THREW)) {
      return this;
    }
    var trace = new StringWriter();
    failure().cause().printStackTrace(new PrintWriter(trace, true));
    var lines = new ArrayList<String>();
    trace.toString().lines().forEach(line -> lines.add(line.replace("\t", "  ")));
    return new JavaFailed(failure().withDetails(lines), place);
  }

  /** With what to type instead, where that is known. */
  JavaFailed advising(String remedy) {
    boolean isMistake = failure().code().equals(ErrorCodes.JAVA_COMPILE);
    return isMistake && !remedy.isEmpty()
        ? new JavaFailed(failure().withRemedy(remedy), place)
        : this;
  }

  private static JavaFailed compileError(CompileError error, String source, SourcePlace start) {
    var what = "This is not Java that fits here";
    var failure =
        failure(ErrorCodes.JAVA_COMPILE, what, words(error), "", ExitStatus.FAILED, error)
            .withDetails(excerpt(source, error));
    return new JavaFailed(failure, Optional.of(start.within(error.line(), error.column())));
  }

  private static JavaFailed incomplete(Incomplete failure) {
    var what = "Java cannot use " + failure.used() + " yet";
    var why = failure.awaits() + " is not declared";
    return new JavaFailed(
        failure(ErrorCodes.JAVA_COMPILE, what, why, "", ExitStatus.FAILED, failure),
        Optional.empty());
  }

  private static JavaFailed threw(SnippetThrew threw) {
    var frames = new ArrayList<UserFrame>();
    for (var frame : threw.frames()) {
      if (!frame.file().isEmpty()) {
        frames.add(frame);
      }
    }
    var failure = thrown(threw.thrown());
    if (frames.isEmpty()) {
      return new JavaFailed(failure.withDetails(typedFrame(threw)), Optional.empty());
    }
    var innermost = new SourcePlace(frames.get(0).file(), frames.get(0).line(), 0);
    return new JavaFailed(failure.withDetails(calls(frames)), Optional.of(innermost));
  }

  /** One frame is enough to find one's own mistake; a line of its own needs none. */
  private static List<String> typedFrame(SnippetThrew threw) {
    if (threw.frames().isEmpty() || threw.thrown() instanceof StoreException) {
      return List.of();
    }
    var frame = threw.frames().get(0);
    boolean obvious = frame.line() == 1 && frame.method().isEmpty();
    return obvious
        ? List.of()
        : List.of(
            "at line " + frame.line() + (frame.method().isEmpty() ? "" : " of " + frame.method()));
  }

  /** The way to the exception, when it is more than one place long. */
  private static List<String> calls(List<UserFrame> frames) {
    var lines = new ArrayList<String>();
    if (frames.size() > 1) {
      for (var frame : frames.subList(0, Math.min(FRAMES, frames.size()))) {
        lines.add("at " + frame);
      }
      if (frames.size() > FRAMES) {
        lines.add("… and " + (frames.size() - FRAMES) + " more");
      }
    }
    return lines;
  }

  /** The user's line with carets under the culprit. */
  private static List<String> excerpt(String source, CompileError error) {
    int from = 0;
    for (int line = 1; line < error.line() && from >= 0; line++) {
      from = source.indexOf('\n', from) + 1;
    }
    int end = source.indexOf('\n', from);
    var text = source.substring(from, end < 0 ? source.length() : end);
    int start = Math.max(0, Math.min(error.column() - 1, text.length()));
    int stop = Math.max(start + 1, Math.min(error.endColumn() - 1, text.length()));
    int before = width(text.substring(0, start));
    int under = Math.max(1, width(text.substring(0, Math.min(stop, text.length()))) - before);
    return List.of(text, " ".repeat(before) + "^".repeat(under));
  }

  /** As the line will be shown: wide characters take two columns, a tab is shown escaped. */
  private static int width(String text) {
    return DisplayWidth.of(VisibleText.of(text));
  }

  /** What Java code threw, as a failure. */
  static Failure thrown(Throwable thrown) {
    if (thrown instanceof StoreException
        || thrown instanceof ShellException
        || thrown instanceof Failed) {
      return Failures.of(thrown);
    }
    var message = thrown.getMessage();
    var name = thrown.getClass().getSimpleName();
    return failure(
        ErrorCodes.JAVA_THREW,
        "The Java code threw " + name,
        message == null ? "" : message,
        "",
        ExitStatus.FAILED,
        thrown);
  }

  private static Failure failure(
      String code, String what, String why, String remedy, ExitStatus status, Throwable cause) {
    return new Failure(code, what, why, remedy, List.of(), Optional.empty(), status, cause);
  }

  /** The message on one line: javac puts the symbol that it misses on lines of their own. */
  private static String words(Throwable thrown) {
    var message = thrown.getMessage() == null ? "" : thrown.getMessage();
    var words = new StringBuilder();
    message.lines().forEach(line -> words.append(words.isEmpty() ? "" : ", ").append(line.strip()));
    return words.toString();
  }
}
