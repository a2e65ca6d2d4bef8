package dev.craftsh.shell.bulk;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Reads the rows of a text, in the formats that results are written in. */
public final class Sheet {
  private final String source;

  private Sheet(String source) {
    this.source = source;
  }

  /**
   * The rows of a text: JSON lines or a JSON array, CSV or TSV with a line of headings, or words,
   * one in a line.
   *
   * @param source what to call the text; the ending of a file's name says that it has headings
   * @param used the columns that are wanted: one of them as the only word of the first line is a
   *     heading
   */
  public static List<Item> read(String source, String text, Set<String> used) {
    var sheet = new Sheet(source);
    var bare = text.startsWith("\ufeff") ? text.substring(1) : text;
    var start = bare.stripLeading();
    if (start.startsWith("{") || start.startsWith("[")) {
      return new JsonRows(source).read(start);
    }
    var firstLine = bare.lines().findFirst().orElse("");
    boolean tabs = source.endsWith(".tsv") || firstLine.indexOf('\t') >= 0;
    var lines = tabs ? SeparatedText.tabs(bare) : SeparatedText.commas(bare);
    boolean table =
        tabs
            || source.endsWith(".csv")
            || firstLine.indexOf(',') >= 0
            || used.contains(Item.key(firstLine));
    return table ? sheet.rows(lines) : words(lines);
  }

  private static List<Item> words(List<List<String>> lines) {
    var items = new ArrayList<Item>();
    for (var line : lines) {
      items.add(Item.named(items.size() + 1, line.get(0).strip()));
    }
    return items;
  }

  private List<Item> rows(List<List<String>> lines) {
    if (lines.isEmpty()) {
      throw broken("it has no line of headings", "begin it with the names of its columns");
    }
    var keys = keys(lines.get(0));
    var items = new ArrayList<Item>();
    for (var cells : lines.subList(1, lines.size())) {
      if (cells.size() > keys.size()) {
        throw broken(
            "row " + (items.size() + 1) + " has more cells than there are headings",
            "put cells that hold the separator in quotes");
      }
      var row = new LinkedHashMap<String, String>();
      for (int at = 0; at < keys.size(); at++) {
        row.put(keys.get(at), at < cells.size() ? cells.get(at) : "");
      }
      items.add(new Item(items.size() + 1, row));
    }
    return items;
  }

  private List<String> keys(List<String> headings) {
    var keys = new ArrayList<String>();
    for (var heading : headings) {
      var key = Item.key(heading);
      if (keys.contains(key)) {
        throw broken("two columns are called " + key, "give each a name of its own");
      }
      keys.add(key);
    }
    return keys;
  }

  private ShellException broken(String why, String remedy) {
    return broken(source, why, remedy);
  }

  static ShellException broken(String source, String why, String remedy) {
    return ShellException.usage(ErrorCodes.VALUE, "Cannot read the rows of " + source, why, remedy);
  }
}
