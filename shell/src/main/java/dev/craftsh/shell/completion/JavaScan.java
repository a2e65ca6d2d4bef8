package dev.craftsh.shell.completion;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads unfinished Java once, from the start to the cursor, for its brackets and strings alone. */
final class JavaScan {
  private final String text;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private int at;
  private int open = -1;

  private JavaScan(String text) {
    this.text = text;
  }

  /** The string that {@code text} ends inside of; empty where it ends outside of any. */
  static Optional<OpenString> openString(String text) {
    var scan = new JavaScan(text);
    while (scan.at < text.length() && scan.open < 0) {
      scan.step();
    }
    return scan.open < 0 ? Optional.empty() : Optional.of(scan.found());
  }

  private OpenString found() {
    var calls = new ArrayList<OpenString.Call>();
    for (var frame : frames) {
      var arguments = new ArrayList<>(frame.arguments);
      arguments.add(Optional.empty());
      calls.add(new OpenString.Call(frame.receiver, frame.method, List.copyOf(arguments)));
    }
    return new OpenString(open, List.copyOf(calls));
  }

  /** An open bracket; one that follows a name is a call. */
  private static final class Frame {
    private final String receiver;
    private final String method;
    private final List<Optional<String>> arguments = new ArrayList<>();
    private @Nullable String literal;
    private boolean begun;

    Frame(String receiver, String method) {
      this.receiver = receiver;
      this.method = method;
    }

    /** An argument is known as a text only where it is nothing but a literal. */
    void take(@Nullable String text) {
      literal = begun ? null : text;
      begun = true;
    }

    void endArgument() {
      arguments.add(Optional.ofNullable(literal));
      literal = null;
      begun = false;
    }
  }

  private void step() {
    char letter = text.charAt(at);
    if (text.startsWith("//", at)) {
      at = orEnd(text.indexOf('\n', at));
    } else if (text.startsWith("/*", at)) {
      at = orEnd(text.indexOf("*/", at + 2) + 1) + 1;
    } else if (text.startsWith("\"\"\"", at)) {
      textBlock();
    } else if (letter == '"') {
      string();
    } else if (letter == '\'') {
      character();
    } else {
      symbol(letter);
      at++;
    }
  }

  private int orEnd(int offset) {
    return offset <= 0 ? text.length() : offset;
  }

  private void symbol(char letter) {
    switch (letter) {
      case '(' -> frames.push(call());
      case '[', '{' -> frames.push(new Frame("", ""));
      case ')', ']', '}' -> {
        frames.poll();
        touch(null);
      }
      case ',' -> {
        if (!frames.isEmpty()) {
          frames.element().endArgument();
        }
      }
      default -> {
        if (!Character.isWhitespace(letter)) {
          touch(null);
        }
      }
    }
  }

  private void touch(@Nullable String literal) {
    if (!frames.isEmpty()) {
      frames.element().take(literal);
    }
  }

  private void textBlock() {
    int end = text.indexOf("\"\"\"", at + 3);
    touch(null);
    at = end < 0 ? text.length() : end + 3;
    // Nobody types names of packages over several lines; Java's names do not belong there either.
    open = end < 0 ? text.length() - 1 : -1;
  }

  private void string() {
    int end = endOfLiteral('"');
    if (end == text.length()) {
      open = at;
    } else {
      touch(text.substring(at + 1, end));
    }
    at = end + 1;
  }

  private void character() {
    at = endOfLiteral('\'') + 1;
    touch(null);
  }

  /** A literal ends at its quote, and a broken one with its line. */
  private int endOfLiteral(char quote) {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end, text.length());
  }

  /** What stands before the bracket at the cursor. */
  private Frame call() {
    int end = backOverBlanks(at);
    int start = backOverName(end);
    var method = text.substring(start, end);
    int dot = backOverBlanks(start);
    boolean called = dot > 0 && text.charAt(dot - 1) == '.' && !method.isEmpty();
    return new Frame(called ? receiver(backOverBlanks(dot - 1)) : "", method);
  }

  private String receiver(int end) {
    if (end > 0 && text.charAt(end - 1) == ')') {
      int bracket = end - 1;
      for (int depth = 1; depth > 0 && bracket > 0; ) {
        bracket--;
        depth += text.charAt(bracket) == ')' ? 1 : text.charAt(bracket) == '(' ? -1 : 0;
      }
      int name = backOverBlanks(bracket);
      return text.substring(backOverName(name), name) + "()";
    }
    return text.substring(backOverName(end), end);
  }

  private int backOverBlanks(int from) {
    int start = from;
    while (start > 0 && Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private int backOverName(int from) {
    int start = from;
    while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }
}
