package dev.craftsh.shell.command;

import java.util.List;

/** A command line in {@code $(…)} among other words, whose rows stand in its place. */
final class Query {
  private static final String BEGIN = "$(";

  private Query() {}

  static boolean begins(String word) {
    return word.startsWith(BEGIN);
  }

  /** How many of the words it takes; all of them when it is never closed. */
  static int length(List<String> words) {
    for (int at = 0; at < words.size(); at++) {
      if (words.get(at).endsWith(")")) {
        return at + 1;
      }
    }
    return words.size();
  }

  /** Its words as one, each in quotes again where it needs them. */
  static String joined(List<String> words) {
    if (words.size() == 1) {
      return words.get(0);
    }
    var text = new StringBuilder(words.get(0));
    for (int at = 1; at < words.size(); at++) {
      boolean last = at == words.size() - 1 && words.get(at).endsWith(")");
      var word = words.get(at);
      text.append(' ').append(quoted(last ? word.substring(0, word.length() - 1) : word));
      text.append(last ? ")" : "");
    }
    return text.toString();
  }

  private static String quoted(String word) {
    return word.isEmpty() ? "" : "'" + word.replace("'", "'\\''") + "'";
  }

  /** The command line in a word that {@link #joined} gave. */
  static String line(String word) {
    int end = word.endsWith(")") ? word.length() - 1 : word.length();
    return word.substring(BEGIN.length(), end).strip();
  }
}
