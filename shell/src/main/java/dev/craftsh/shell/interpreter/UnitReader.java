package dev.craftsh.shell.interpreter;

import dev.craftsh.shell.engine.Completeness;
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
  private int counted;
  private int line = 1;

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
    return unit(reading, start, text.substring(start, end).replace("\\\n", " "), false);
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
        boolean missing = looked.state() == Completeness.State.SEMICOLON_MISSING;
        return unit(Reading.JAVA, start, text.substring(start, at), missing);
      }
    }
  }

  private Unit unit(Reading reading, int start, String source, boolean semicolonMissing) {
    return new Unit(reading, source, lineOf(start), columnOf(start), semicolonMissing);
  }

  private Unfinished incomplete(int start) {
    var first = text.substring(start, endOfLine(start)).strip();
    return new Unfinished(first, lineOf(start), columnOf(start));
  }

  /** Offsets come in ascending order, so each line is counted once. */
  private int lineOf(int offset) {
    for (; counted < offset; counted++) {
      line += text.charAt(counted) == '\n' ? 1 : 0;
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
