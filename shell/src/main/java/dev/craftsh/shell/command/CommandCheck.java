package dev.craftsh.shell.command;

import dev.craftsh.client.model.Channel;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import java.util.List;
import java.util.Optional;

/** Looks at a command line as far as that can be done without a store, and runs nothing. */
public final class CommandCheck {
  private final CommandRegistry commands;

  public CommandCheck(CommandRegistry commands) {
    this.commands = commands;
  }

  /** What running the line would refuse for its words alone; empty when that is nothing. */
  public Optional<CommandMistake> find(List<String> words) {
    try {
      var arguments = parse(words);
      return arguments.isPresent() ? find(words, arguments.get()) : Optional.empty();
    } catch (RuntimeException refused) {
      return Optional.of(new CommandMistake(refused, culprit(words, refused)));
    }
  }

  /** Empty when the line only asks for help. */
  private Optional<Arguments> parse(List<String> words) {
    if (words.size() == 1 && words.get(0).endsWith("?")) {
      return Optional.empty();
    }
    var spec = spec(words);
    return words.contains("--help") || words.contains("-h")
        ? Optional.empty()
        : Optional.of(Arguments.parse(spec, words.subList(1, words.size())));
  }

  private CommandSpec spec(List<String> words) {
    var first = words.get(0);
    return commands.get(first.startsWith("/") ? first.substring(1) : first).spec();
  }

  /** The last word of the shortest beginning that is refused for the same reason. */
  private int culprit(List<String> words, RuntimeException refused) {
    for (int count = 1; count < words.size(); count++) {
      try {
        parse(words.subList(0, count));
      } catch (RuntimeException earlier) {
        if (String.valueOf(earlier.getMessage()).equals(refused.getMessage())) {
          return count - 1;
        }
      }
    }
    return words.size() - 1;
  }

  private Optional<CommandMistake> find(List<String> words, Arguments arguments) {
    var spec = spec(words);
    var mistake = Optional.<CommandMistake>empty();
    for (var argument : spec.arguments()) {
      if (argument.slot() == Slot.LINE) {
        mistake = mistake.or(() -> findInLine(words, arguments.get(argument.name())));
        continue;
      }
      var values = arguments.get(argument.name());
      mistake = mistake.or(() -> find(words, spec, argument.name(), argument.slot(), values));
    }
    for (var flag : spec.flags()) {
      var values = arguments.get(flag.name());
      mistake = mistake.or(() -> find(words, spec, "--" + flag.name(), flag.slot(), values));
    }
    return mistake;
  }

  /** A line behind {@code ->}, as far as it can be judged before its places are filled. */
  private Optional<CommandMistake> findInLine(List<String> words, List<String> line) {
    if (line.isEmpty()) {
      return Optional.empty();
    }
    int before = words.size() - line.size();
    return find(line)
        .filter(mistake -> line.get(mistake.word()).indexOf('{') < 0)
        .map(mistake -> new CommandMistake(mistake.failure(), before + mistake.word()));
  }

  private static Optional<CommandMistake> find(
      List<String> words, CommandSpec spec, String name, Slot slot, List<String> values) {
    for (var value : values) {
      try {
        check(spec, name, slot, List.of(value));
      } catch (RuntimeException refused) {
        return Optional.of(new CommandMistake(refused, indexOf(value, words)));
      }
    }
    return Optional.empty();
  }

  /** The word that brought the value, which may begin with the name of a flag. */
  private static int indexOf(String value, List<String> words) {
    int whole = words.indexOf(value);
    for (int at = 1; at < words.size() && whole < 1; at++) {
      whole = words.get(at).endsWith(value) ? at : whole;
    }
    return Math.max(whole, 0);
  }

  private static void check(CommandSpec spec, String name, Slot slot, List<String> values) {
    for (var value : values) {
      for (var part : value.split(",", 0)) {
        if (slot.isChannel()) {
          Channel.parse(part);
        } else if (slot == Slot.REVISION && !isRevision(part)) {
          throw ShellException.usage(
              ErrorCodes.VALUE,
              "Cannot run " + spec.name(),
              "the " + name + " \"" + part + "\" is not a number from 1",
              "usage: " + spec.usage());
        }
      }
    }
  }

  private static boolean isRevision(String text) {
    try {
      return Integer.parseInt(text) >= 1;
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }
}
