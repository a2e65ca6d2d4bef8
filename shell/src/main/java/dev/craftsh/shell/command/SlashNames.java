package dev.craftsh.shell.command;

import java.util.ArrayList;
import java.util.List;

/**
 * The commands that jshell has, too. Behind a slash they may be abbreviated as there: to whatever
 * begins no other of them. The rest of the commands is not, so that none that changes a store is
 * carried out by a letter.
 */
final class SlashNames {
  private static final List<String> ALL =
      List.of(
          "/list",
          "/edit",
          "/drop",
          "/save",
          "/open",
          "/vars",
          "/methods",
          "/types",
          "/imports",
          "/exit",
          "/env",
          "/reset",
          "/reload",
          "/history",
          "/help",
          "/set");

  private SlashNames() {}

  /** Whether it is one of them in full. */
  static boolean has(String word) {
    return ALL.contains(word);
  }

  /** Which of them a word with a slash may stand for. */
  static List<String> beginningWith(String word) {
    var found = new ArrayList<String>();
    for (var name : ALL) {
      if (word.startsWith("/") && name.startsWith(word)) {
        found.add(name);
      }
    }
    return found;
  }
}
