package dev.craftsh.shell.interpreter;

import dev.craftsh.shell.command.CommandRegistry;
import java.util.List;
import java.util.Optional;

/** Command lines that ask for help on a command instead of running it. */
final class HelpAsked {

  private HelpAsked() {}

  /** What {@code release?} asks about; empty for other lines. */
  static Optional<String> about(List<String> words, CommandRegistry commands) {
    var first = words.get(0);
    boolean apart = words.size() == 2 && words.get(1).equals("?");
    boolean joined = words.size() == 1 && first.length() > 1 && first.endsWith("?");
    if (!apart && !joined) {
      return Optional.empty();
    }
    var name = first.endsWith("?") ? first.substring(0, first.length() - 1) : first;
    // /list is another command than list.
    return Optional.of(commands.find(name).map(found -> found.spec().name()).orElse(bare(name)));
  }

  /** In help a slash begins a search. */
  private static String bare(String name) {
    return name.startsWith("/") ? name.substring(1) : name;
  }

  /** Looked for before the words are sorted, so that it also helps when an argument is missing. */
  static boolean by(List<String> words) {
    for (var word : words) {
      if (word.equals("--")) {
        return false;
      }
      if (word.equals("--help") || word.equals("-h")) {
        return true;
      }
    }
    return false;
  }
}
