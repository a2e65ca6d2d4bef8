package dev.craftsh.shell.interpreter;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a command line as a shell does: blanks separate, quotes of either kind keep together,
 * outside single quotes a backslash takes the next character as it is.
 */
public final class CommandWords {
  private final String line;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;
  private int at;

  private CommandWords(String line) {
    this.line = line;
  }

  public static List<String> split(String line) {
    return new CommandWords(line).split();
  }

  private List<String> split() {
    while (at < line.length()) {
      char letter = line.charAt(at++);
      if (Character.isWhitespace(letter)) {
        endWord();
      } else if (letter == '"' || letter == '\'') {
        quoted(letter);
      } else {
        inWord = true;
        word.append(letter == '\\' && at < line.length() ? line.charAt(at++) : letter);
      }
    }
    endWord();
    return words;
  }

  private void endWord() {
    if (inWord) {
      words.add(word.toString());
      word.setLength(0);
      inWord = false;
    }
  }

  private void quoted(char quote) {
    inWord = true;
    int start = at;
    while (at < line.length()) {
      char letter = line.charAt(at++);
      if (letter == quote) {
        return;
      }
      boolean escaped = letter == '\\' && quote == '"' && at < line.length();
      word.append(escaped ? line.charAt(at++) : letter);
    }
    throw ShellException.usage(
        ErrorCodes.ARGUMENTS,
        "Cannot read the command line",
        "the quote before \"" + line.substring(start) + "\" is never closed",
        "add the closing " + quote);
  }
}
