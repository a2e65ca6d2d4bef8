package dev.craftsh.shell.command;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.Nearest;
import dev.craftsh.shell.failure.ShellException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All commands by name and alias; refuses two of the same name. */
public final class CommandRegistry {
  private final List<Command> commands;
  private final Map<String, Command> byName = new LinkedHashMap<>();

  public CommandRegistry(List<Command> commands) {
    this.commands = List.copyOf(commands);
    for (var command : commands) {
      add(command.spec().name(), command);
    }
    for (var command : commands) {
      for (var alias : command.spec().aliases()) {
        add(alias, command);
      }
    }
  }

  private void add(String name, Command command) {
    var other = byName.putIfAbsent(name, command);
    if (other != null) {
      throw new IllegalStateException(
          "\"" + name + "\" names both " + other.spec().name() + " and " + command.spec().name());
    }
  }

  /** In the order in which help lists them. */
  public List<Command> commands() {
    return commands;
  }

  /** All names and aliases. */
  public Iterable<String> names() {
    return byName.keySet();
  }

  /** A leading slash is no part of the name, except where it makes a difference. */
  public Optional<Command> find(String nameOrAlias) {
    return Optional.ofNullable(lookUp(nameOrAlias));
  }

  private @Nullable Command lookUp(String word) {
    var exact = byWord(word);
    if (exact != null || !word.startsWith("/")) {
      return exact;
    }
    var meant = SlashNames.beginningWith(word);
    return meant.size() == 1 ? byWord(meant.get(0)) : null;
  }

  private @Nullable Command byWord(String word) {
    var exact = byName.get(word);
    return exact == null && word.startsWith("/") ? byName.get(word.substring(1)) : exact;
  }

  /** The command, or the failure that suggests the one that was probably meant. */
  public Command get(String nameOrAlias) {
    var command = lookUp(nameOrAlias);
    if (command == null) {
      var several = SlashNames.beginningWith(nameOrAlias);
      throw several.size() > 1
          ? ambiguous(nameOrAlias, several)
          : unknown(nameOrAlias.startsWith("/") ? nameOrAlias.substring(1) : nameOrAlias);
    }
    return command;
  }

  private static ShellException ambiguous(String typed, List<String> candidates) {
    return ShellException.usage(
        ErrorCodes.UNKNOWN_COMMAND,
        "\"" + typed + "\" stands for no command",
        "it is the beginning of several: " + String.join(", ", candidates),
        "type more of the one that is meant");
  }

  /** The failure to find a command of that name. */
  public ShellException unknown(String name) {
    var nearest = Nearest.to(name, byName.keySet());
    return ShellException.usage(
        ErrorCodes.UNKNOWN_COMMAND,
        "There is no command \"" + name + "\"",
        "it is neither a command nor Java",
        nearest.isPresent()
            ? "did you mean \"" + nearest.get() + "\"? \"help\" lists all commands"
            : "\"help\" lists all commands");
  }
}
