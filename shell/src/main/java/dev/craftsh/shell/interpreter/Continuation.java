package dev.craftsh.shell.interpreter;

import dev.craftsh.shell.engine.Completeness;
import java.util.List;

/** Tells whether the line after a statement that could end belongs to it all the same. */
final class Continuation {
  private static final List<String> AFTER_A_BLOCK = List.of("else", "catch", "finally");
  private static final List<String> AFTER_AN_EXPRESSION =
      List.of("instanceof", "extends", "implements", "throws");

  private Continuation() {}

  /** Looks past blanks and comments after {@code end}. */
  static boolean follows(String text, int end, Completeness statement) {
    if (!statement.isRunnable() || end >= text.length()) {
      return false;
    }
    int next = skipBlanksAndComments(text, end);
    if (next >= text.length()) {
      return false;
    }
    if (startsWithWord(text, next, AFTER_A_BLOCK)) {
      return true;
    }
    return statement.state() == Completeness.State.SEMICOLON_MISSING
        && (startsWithWord(text, next, AFTER_AN_EXPRESSION) || startsWithOperator(text, next));
  }

  /** The first place from {@code from} on that is neither blank nor comment. */
  static int skipBlanksAndComments(String text, int from) {
    int at = from;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        at = end < 0 ? text.length() : end + 2;
      } else {
        return at;
      }
    }
    return at;
  }

  private static boolean startsWithWord(String text, int at, List<String> words) {
    for (var word : words) {
      int end = at + word.length();
      if (text.startsWith(word, at)
          && (end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  /**
   * A slash, plus or minus must have a blank after it: {@code /exit} is a command, {@code ++i} a
   * statement. A dot must have a letter: {@code ./tool} would be a file.
   */
  private static boolean startsWithOperator(String text, int at) {
    char first = text.charAt(at);
    char second = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return switch (first) {
      case '.' -> Character.isJavaIdentifierStart(second) || second == '<';
      case '+', '-' -> Character.isWhitespace(second) || second == '>';
      case '/' -> Character.isWhitespace(second);
      case '*', '%', '&', '|', '^', '?', ':', '=', '!', '<', '>', ',', ')', ']', '{', '}' ->
          first != '!' || second == '=';
      default -> false;
    };
  }
}
