package dev.craftsh.shell.command;

import dev.craftsh.shell.config.Keys;
import java.util.ArrayList;
import java.util.List;

/** What the completion of the three system shells needs to know, whatever their language. */
final class LauncherCompletion {
  private static final List<String> PROFILES =
      List.of("charm", "snap", "charm-staging", "snap-staging");

  private final CommandRegistry commands;

  LauncherCompletion(CommandRegistry commands) {
    this.commands = commands;
  }

  /** What may stand before a command. */
  List<ShellFlag> options() {
    var options = new ArrayList<ShellFlag>();
    for (var key : Keys.all()) {
      options.addAll(ShellFlag.of(key, key == Keys.PROFILE ? PROFILES : key.type().words()));
    }
    return options;
  }

  /** The options before a command whose next word is no command. */
  List<String> valued() {
    var spellings = new ArrayList<String>();
    for (var option : options()) {
      if (option.takesValue()) {
        spellings.addAll(option.spellings());
      }
    }
    return spellings;
  }

  List<CommandSpec> commands() {
    var specs = new ArrayList<CommandSpec>();
    commands.commands().forEach(command -> specs.add(command.spec()));
    return specs;
  }

  /** A command by all its names that a system shell takes as they are. */
  static List<String> names(CommandSpec spec) {
    var names = new ArrayList<>(List.of(spec.name()));
    for (var alias : spec.aliases()) {
      if (!alias.startsWith("/")) {
        names.add(alias);
      }
    }
    return names;
  }

  List<ShellFlag> flags(CommandSpec spec) {
    var flags = new ArrayList<ShellFlag>();
    spec.flags().forEach(flag -> flags.add(ShellFlag.of(flag, choices(flag.slot()))));
    CommandSpec.COMMON.forEach(flag -> flags.add(ShellFlag.of(flag, choices(flag.slot()))));
    return flags;
  }

  /** The words that fit, where they are always the same. */
  List<String> choices(Slot slot) {
    return switch (slot) {
      case PROFILE -> PROFILES;
      case COMMAND, HELP -> helpSubjects(slot);
      default -> slot.choices();
    };
  }

  private List<String> helpSubjects(Slot slot) {
    var names = new ArrayList<String>();
    commands().forEach(spec -> names.add(spec.name()));
    if (slot == Slot.HELP) {
      names.addAll(HelpTopics.NAMES);
      names.add("topics");
    }
    return names;
  }

  /** All words that fit one of the places without a flag. */
  List<String> choices(CommandSpec spec) {
    var words = new ArrayList<String>();
    spec.arguments().forEach(argument -> words.addAll(choices(argument.slot())));
    return words;
  }

  static boolean takesFiles(CommandSpec spec) {
    for (var argument : spec.arguments()) {
      if (argument.slot() == Slot.FILE) {
        return true;
      }
    }
    return false;
  }
}
