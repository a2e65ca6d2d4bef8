package dev.craftsh.shell.highlight;

import dev.craftsh.shell.engine.JavaToken;
import dev.craftsh.shell.engine.JavaTokens;
import dev.craftsh.shell.interpreter.Classifier;
import java.util.ArrayList;
import java.util.List;

/** Marks Java: words of the language, literals, comments. */
final class JavaMarks {
  private final String text;
  private final List<Mark> marks = new ArrayList<>();

  private JavaMarks(String text) {
    this.text = text;
  }

  static List<Mark> of(String text) {
    var marks = new JavaMarks(text);
    int from = 0;
    for (var token : JavaTokens.of(text)) {
      marks.comments(from, token.start());
      marks.token(token);
      from = token.end();
    }
    marks.comments(from, text.length());
    return marks.marks;
  }

  private void token(JavaToken token) {
    switch (token.kind()) {
      case WORD -> {
        if (Classifier.isJavaWord(token.text())) {
          add(Mark.Part.KEYWORD, token.start(), token.end());
        }
      }
      case LITERAL, BROKEN -> add(literal(token.text()), token.start(), token.end());
      case OPEN -> add(open(token.text()), token.start(), token.end());
      case SYMBOL -> {}
    }
  }

  private static Mark.Part literal(String text) {
    return Character.isDigit(text.charAt(0)) || text.charAt(0) == '.'
        ? Mark.Part.NUMBER
        : Mark.Part.TEXT;
  }

  private static Mark.Part open(String text) {
    return text.startsWith("/*") ? Mark.Part.COMMENT : Mark.Part.TEXT;
  }

  /** Between tokens there are blanks and comments alone. */
  private void comments(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      add(Mark.Part.COMMENT, start, end);
    }
  }

  private void add(Mark.Part part, int start, int end) {
    marks.add(new Mark(part, start, end));
  }
}
