package dev.craftsh.shell.completion;

import dev.craftsh.shell.command.CommandSpec;
import dev.craftsh.shell.command.Flag;
import dev.craftsh.shell.command.Slot;
import java.util.List;
import java.util.OptionalInt;

/**
 * Finds the command line that stands inside another: behind an arrow, in a query, to be watched.
 */
final class InnerLine {
  private static final String QUERY = "$(";

  private InnerLine() {}

  /** Where a command takes a line, the index of that line's first word; it may be still to come. */
  static OptionalInt start(CommandSpec spec, List<String> words) {
    var arguments = spec.arguments();
    var last = arguments.isEmpty() ? Slot.FREE : arguments.get(arguments.size() - 1).slot();
    if (last == Slot.LINE) {
      return behindArrow(words);
    }
    return last == Slot.INNER_LINE ? atItsPlace(spec, words) : OptionalInt.empty();
  }

  private static OptionalInt behindArrow(List<String> words) {
    for (int at = 0; at < words.size(); at++) {
      if (words.get(at).equals("->") || words.get(at).equals("--")) {
        return OptionalInt.of(at + 1);
      }
    }
    return OptionalInt.empty();
  }

  /** The words before it are each in a place of their own. */
  private static OptionalInt atItsPlace(CommandSpec spec, List<String> words) {
    int loose = 0;
    for (int at = 0; at < words.size(); at++) {
      var word = words.get(at);
      if (!word.startsWith("-")) {
        loose++;
      } else if (word.indexOf('=') < 0) {
        at += LineWords.flag(spec, word).filter(Flag::takesValue).isPresent() ? 1 : 0;
      }
      if (loose == spec.arguments().size() - 1) {
        return OptionalInt.of(at + 1);
      }
    }
    return OptionalInt.empty();
  }

  /** The index of the word that begins a query which is still open; the last may be that word. */
  static OptionalInt openQuery(List<String> words) {
    for (int at = words.size() - 1; at >= 0; at--) {
      if (words.get(at).startsWith(QUERY)) {
        return OptionalInt.of(at);
      }
      if (words.get(at).endsWith(")")) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }
}
