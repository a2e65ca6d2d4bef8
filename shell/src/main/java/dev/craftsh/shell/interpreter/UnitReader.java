package dev.craftsh.shell.interpreter;

import dev.craftsh.shell.engine.Completeness;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Splits a text of several lines into command lines and Java statements, keeping their places. It
 * reads on only when asked, because what a line means can depend on the variables before it.
 */
public final class UnitReader {
  private final String text;
  private final Classifier classifier;
  private final Function<String, Completeness> completeness;
  private int at;

  /** {@code completeness} is asked only about Java. */
  public UnitReader(
      String text, Classifier classifier, Function<String, Completeness> completeness) {
    this.text = text.replace("\r\n", "\n");
    this.classifier = classifier;
    this.completeness = completeness;
    at = text.startsWith("#!") ? endOfLine(0) : 0;
  }

  /** The next unit; empty at the end of the text. */
  public Optional<Unit> next() {
    skipBlanksAndComments();
    if (at >= text.length()) {
      return Optional.empty();
    }
    var reading = classifier.read(text.substring(at, endOfLine(at)));
    return Optional.of(reading == Reading.JAVA ? java() : commandLine(reading));
  }

  private Unit commandLine(Reading reading) {
    int start = at;
    int end = endOfLine(start);
    while (end < text.length() && text.charAt(end - 1) == '\\') {
      end = endOfLine(end + 1);
    }
    at = end;
    return unit(reading, start, text.substring(start, end).replace("\\\n", " "));
  }

  private Unit java() {
    int start = at;
    int end = endOfLine(start);
    while (true) {
      var source = text.substring(start, end);
      var looked = completeness.apply(source);
      boolean openEnded = looked.remaining().isBlank() && Continuation.follows(text, end, looked);
      if (looked.state() == Completeness.State.INCOMPLETE || openEnded) {
        if (end >= text.length()) {
          throw incomplete(start);
        }
        end = endOfLine(openEnded ? Continuation.skipBlanksAndComments(text, end) : end + 1);
      } else {
        at = looked.isRunnable() ? end - looked.remaining().length() : end;
        return unit(Reading.JAVA, start, text.substring(start, at));
      }
    }
  }

  private Unit unit(Reading reading, int start, String source) {
    return new Unit(reading, source, lineOf(start), columnOf(start));
  }

  private ShellException incomplete(int start) {
    var first = text.substring(start, endOfLine(start)).strip();
    return ShellException.failed(
        ErrorCodes.INCOMPLETE,
        "Line " + lineOf(start) + ": the text ends in the middle of a statement",
        "what begins with \"" + first + "\" is never finished",
        "look for a missing bracket, brace or quote");
  }

  /** Where the next unit would begin, for errors about it. */
  public int line() {
    return lineOf(Math.min(at, text.length()));
  }

  private int lineOf(int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      line += text.charAt(i) == '\n' ? 1 : 0;
    }
    return line;
  }

  private int columnOf(int offset) {
    return offset - text.lastIndexOf('\n', offset - 1);
  }

  private int endOfLine(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private void skipBlanksAndComments() {
    int before;
    do {
      before = at;
      at = Continuation.skipBlanksAndComments(text, at);
    } while (at > before);
  }
}
