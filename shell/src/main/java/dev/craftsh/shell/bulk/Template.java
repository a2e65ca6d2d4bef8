package dev.craftsh.shell.bulk;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.Nearest;
import dev.craftsh.shell.failure.ShellException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A command line with places such as {@code {name}} for the cells of an item. A cell is put into
 * the word that its place is in, whatever letters it has: it never becomes two words, another
 * command or a flag. {@code {{name}}} is a place that is none.
 */
public final class Template {
  private final List<String> words;
  private final Set<String> places = new LinkedHashSet<>();

  /** The words of the line, as they were typed. */
  public Template(List<String> words) {
    this.words = List.copyOf(words);
    for (var word : words) {
      fill(
          word,
          key -> {
            places.add(key);
            return "";
          });
    }
    if (!fill(words.get(0), key -> "").equals(words.get(0))) {
      throw ShellException.usage(
          ErrorCodes.ARGUMENTS,
          "Cannot run \"" + words.get(0) + "\" for each",
          "a cell cannot name the command",
          "write the command, and {column} among its arguments");
    }
  }

  /** Gives what stands in a place. */
  private interface Filling {
    String of(String key);
  }

  public List<String> words() {
    return words;
  }

  /** The columns that the line uses, in order. */
  public Set<String> places() {
    return places;
  }

  /** Refuses the first item that lacks a column of the line. */
  public void check(List<Item> items) {
    for (var item : items) {
      for (var place : places) {
        if (!item.has(place)) {
          throw unknown(place, item);
        }
      }
    }
  }

  /** The line for one item, which {@link #check} let pass. */
  public List<String> words(Item item) {
    var filled = new ArrayList<String>();
    for (var word : words) {
      var text = fill(word, item::cell);
      refuseTrap(word, text, item);
      filled.add(text);
    }
    return filled;
  }

  private static void refuseTrap(String word, String text, Item item) {
    if (word.startsWith("{") && text.startsWith("-") && text.length() > 1) {
      throw bad(item, "its cell \"" + text + "\" would be read as a flag");
    }
    if (text.isEmpty() && !word.isEmpty()) {
      throw bad(item, "its cell for " + word + " is empty");
    }
  }

  private static ShellException bad(Item item, String why) {
    return ShellException.usage(
        ErrorCodes.VALUE, "Cannot use row " + item.number(), why, "mend the row; nothing was run");
  }

  private static String fill(String word, Filling filling) {
    var text = new StringBuilder();
    int at = 0;
    while (at < word.length()) {
      int end = word.charAt(at) == '{' ? endOfPlace(word, at) : -1;
      if (end < 0) {
        text.append(word.charAt(at++));
      } else if (word.charAt(at + 1) == '{') {
        text.append(word, at + 1, end - 1);
        at = end;
      } else {
        text.append(filling.of(Item.key(word.substring(at + 1, end - 1))));
        at = end;
      }
    }
    return text.toString();
  }

  /** Behind the last brace of the place that begins at {@code start}, or -1 where none does. */
  private static int endOfPlace(String word, int start) {
    boolean twice = word.startsWith("{{", start);
    int begin = start + (twice ? 2 : 1);
    int at = begin;
    while (at < word.length() && isOfName(word.charAt(at))) {
      at++;
    }
    var close = twice ? "}}" : "}";
    return at > begin && word.startsWith(close, at) ? at + close.length() : -1;
  }

  private static boolean isOfName(char letter) {
    return Character.isLetterOrDigit(letter) || letter == '_' || letter == '-';
  }

  private static ShellException unknown(String place, Item item) {
    var known = item.cells().keySet();
    return ShellException.usage(
        ErrorCodes.VALUE,
        "There is no column for {" + place + "}",
        "row " + item.number() + " has " + String.join(", ", known),
        Nearest.to(place, known)
            .map(word -> "did you mean {" + word + "}?")
            .orElse("use one of them"));
  }
}
