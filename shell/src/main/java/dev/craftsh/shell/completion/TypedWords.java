package dev.craftsh.shell.completion;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of an unfinished command line, up to the cursor; the last one is being typed.
 *
 * @param words all of them, without their quotes; the last may be empty
 * @param start offset of the last word's text, after its quote
 * @param quote the open quote of the last word, or a blank
 */
record TypedWords(List<String> words, int start, char quote) {

  static TypedWords of(String text) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    char quote = ' ';
    boolean inWord = false;
    int start = text.length();
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean lineGoesOn = letter == '\\' && text.startsWith("\n", i + 1);
      if (quote == ' ' && (Character.isWhitespace(letter) || lineGoesOn)) {
        if (inWord) {
          words.add(word.toString());
          word.setLength(0);
        }
        inWord = false;
        continue;
      }
      if (!inWord) {
        inWord = true;
        start = i;
      }
      if (letter == quote) {
        quote = ' ';
      } else if (quote == ' ' && (letter == '"' || letter == '\'')) {
        quote = letter;
        start = word.isEmpty() ? i + 1 : start;
      } else if (letter == '\\' && quote != '\'' && i + 1 < text.length()) {
        word.append(text.charAt(++i));
      } else {
        word.append(letter);
      }
    }
    words.add(word.toString());
    return new TypedWords(List.copyOf(words), inWord ? start : text.length(), quote);
  }

  String current() {
    return words.get(words.size() - 1);
  }

  /** The words before the one that is being typed. */
  List<String> before() {
    return words.subList(0, words.size() - 1);
  }

  /**
   * The line that begins with the word of that index, without its first {@code skipped} letters.
   */
  TypedWords from(int index, int skipped) {
    var rest = new ArrayList<>(words.subList(index, words.size()));
    rest.set(0, rest.get(0).substring(skipped));
    return new TypedWords(List.copyOf(rest), rest.size() == 1 ? start + skipped : start, quote);
  }
}
