package dev.craftsh.shell.script;

import dev.craftsh.shell.engine.JavaToken;
import dev.craftsh.shell.engine.JavaTokens;
import java.util.ArrayList;
import java.util.List;

/** Finds {@code run("…")} in Java, where the command line is written out. */
final class RunCalls {

  private RunCalls() {}

  /**
   * A command line in quotes.
   *
   * @param start offset of its first letter in the Java
   */
  record Literal(String line, int start) {}

  /** Lines with escapes are left out: their letters do not stand where they seem to. */
  static List<Literal> in(String java) {
    var found = new ArrayList<Literal>();
    if (!java.contains("run")) {
      return found;
    }
    var tokens = JavaTokens.of(java);
    for (int at = 0; at + 3 < tokens.size(); at++) {
      var text = tokens.get(at + 2).text();
      boolean call =
          isWord(tokens.get(at), "run")
              && tokens.get(at + 1).text().equals("(")
              && tokens.get(at + 3).text().equals(")")
              && (at == 0 || !tokens.get(at - 1).text().equals("."));
      boolean plain = text.startsWith("\"") && !text.startsWith("\"\"") && text.indexOf('\\') < 0;
      if (call && plain && !text.substring(1, text.length() - 1).isBlank()) {
        found.add(
            new Literal(text.substring(1, text.length() - 1), tokens.get(at + 2).start() + 1));
      }
    }
    return found;
  }

  /** Whether the Java declares a method of that name, which then is meant. */
  static boolean areHiddenBy(String java) {
    var tokens = JavaTokens.of(java);
    for (int at = 1; at + 1 < tokens.size(); at++) {
      if (tokens.get(at + 1).text().equals("(")) {
        return isWord(tokens.get(at), "run") && tokens.get(at - 1).kind() == JavaToken.Kind.WORD;
      }
    }
    return false;
  }

  private static boolean isWord(JavaToken token, String word) {
    return token.kind() == JavaToken.Kind.WORD && token.text().equals(word);
  }
}
