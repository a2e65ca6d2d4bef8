package dev.craftsh.shell.highlight;

import dev.craftsh.shell.command.CommandRegistry;
import dev.craftsh.shell.command.CommandSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Marks a command line: the command and its flags where they exist, and quoted words. */
final class CommandMarks {
  private final CommandRegistry registry;

  CommandMarks(CommandRegistry registry) {
    this.registry = registry;
  }

  List<Mark> of(String text) {
    var marks = new ArrayList<Mark>();
    Optional<CommandSpec> command = Optional.empty();
    boolean first = true;
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
        continue;
      }
      int end = endOfWord(text, at);
      var word = text.substring(at, end);
      if (first) {
        command = registry.find(word.startsWith("/") ? word.substring(1) : word).map(c -> c.spec());
        if (command.isPresent()) {
          marks.add(new Mark(Mark.Part.COMMAND, at, end));
        }
        first = false;
      } else if (word.charAt(0) == '"' || word.charAt(0) == '\'') {
        marks.add(new Mark(Mark.Part.TEXT, at, end));
      } else if (word.startsWith("-") && command.isPresent()) {
        int length = lengthOfFlag(command.get(), word);
        if (length > 0) {
          marks.add(new Mark(Mark.Part.FLAG, at, at + length));
        }
      }
      at = end;
    }
    return marks;
  }

  /** How much of {@code word} is a flag that the command has; 0 when none is. */
  private static int lengthOfFlag(CommandSpec command, String word) {
    if (word.startsWith("--")) {
      int equals = word.indexOf('=');
      int length = equals < 0 ? word.length() : equals;
      return command.flag(word.substring(2, length)).isPresent() ? length : 0;
    }
    return word.length() > 1 && command.flag(word.substring(1, 2)).isPresent() ? 2 : 0;
  }

  /** Blanks end a word, but not between quotes or after a backslash. */
  private static int endOfWord(String text, int start) {
    char quote = ' ';
    int at = start;
    while (at < text.length()) {
      char letter = text.charAt(at);
      if (quote == ' ' && Character.isWhitespace(letter)) {
        return at;
      }
      if (letter == '\\' && quote != '\'') {
        at++;
      } else if (letter == quote) {
        quote = ' ';
      } else if (quote == ' ' && (letter == '"' || letter == '\'')) {
        quote = letter;
      }
      at++;
    }
    return text.length();
  }
}
