package dev.craftsh.shell.command;

import dev.craftsh.client.model.Channel;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import java.util.List;

/** Looks at a command line as far as that can be done without a store, and runs nothing. */
public final class CommandCheck {
  private final CommandRegistry commands;

  public CommandCheck(CommandRegistry commands) {
    this.commands = commands;
  }

  /** Throws what running the line would throw for its words alone. */
  public void check(List<String> words) {
    var first = words.get(0);
    var spec = commands.get(first.startsWith("/") ? first.substring(1) : first).spec();
    if (words.contains("--help") || words.contains("-h")) {
      return;
    }
    var arguments = Arguments.parse(spec, words.subList(1, words.size()));
    for (var argument : spec.arguments()) {
      check(spec, argument.name(), argument.slot(), arguments.get(argument.name()));
    }
    for (var flag : spec.flags()) {
      check(spec, "--" + flag.name(), flag.slot(), arguments.get(flag.name()));
    }
  }

  private static void check(CommandSpec spec, String name, Slot slot, List<String> values) {
    for (var value : values) {
      for (var part : value.split(",", 0)) {
        if (slot == Slot.CHANNEL || slot == Slot.OPEN_CHANNEL) {
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
