package dev.craftsh.shell.script;

import java.util.ArrayList;
import java.util.List;

/**
 * The words after a script's name.
 *
 * @param args those that the script finds in {@code args}
 * @param definitions what {@code -D} gave
 */
record Call(List<String> args, List<String> definitions) {

  /** A script that declares no parameters gets every word as it is. */
  static Call of(List<String> words, HeadComment head, List<String> before) {
    if (head.parameters().isEmpty()) {
      return new Call(words, before);
    }
    var args = new ArrayList<String>();
    var definitions = new ArrayList<String>(before);
    for (int at = 0; at < words.size(); at++) {
      var word = words.get(at);
      if (word.equals("--")) {
        args.addAll(words.subList(at + 1, words.size()));
        break;
      } else if (word.equals("-D") && at + 1 < words.size()) {
        definitions.add(words.get(++at));
      } else if (word.startsWith("-D")) {
        definitions.add(word.substring(2));
      } else {
        args.add(word);
      }
    }
    return new Call(args, definitions);
  }
}
