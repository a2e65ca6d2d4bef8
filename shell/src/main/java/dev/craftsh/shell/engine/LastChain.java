package dev.craftsh.shell.engine;

/**
 * The names, dots and calls that an unfinished statement ends with, for where the compiler makes
 * nothing of the statement: {@code store.list} of {@code for (var x : store.list}.
 */
final class LastChain {
  private LastChain() {}

  static String of(String statement) {
    int start = statement.length();
    while (start > 0) {
      char letter = statement.charAt(start - 1);
      if (letter == ')' || letter == ']') {
        int open = opening(statement, start - 1);
        if (open < 0) {
          break;
        }
        start = open;
      } else if (letter == '.' || Character.isJavaIdentifierPart(letter)) {
        start--;
      } else {
        break;
      }
    }
    return statement.substring(start);
  }

  private static int opening(String text, int closing) {
    int depth = 0;
    for (int i = closing; i >= 0; i--) {
      char letter = text.charAt(i);
      depth += letter == ')' || letter == ']' ? 1 : letter == '(' || letter == '[' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
