package dev.craftsh.shell.completion;

import dev.craftsh.shell.command.CommandRegistry;
import dev.craftsh.shell.command.CommandSpec;
import dev.craftsh.shell.command.Slot;
import dev.craftsh.shell.result.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The columns that a command's result has, where its options name them. */
final class ColumnWords {
  private static final Set<Slot> SLOTS = Set.of(Slot.COLUMN, Slot.SORT_KEY, Slot.CONDITION);
  private static final String OPERATORS = "=!~<>";

  private ColumnWords() {}

  static boolean fit(Slot slot) {
    return SLOTS.contains(slot);
  }

  /** {@code typed} begins at {@code anchor} and ends at the cursor. */
  static Proposals propose(
      CommandSpec spec, CommandRegistry registry, Slot slot, String typed, int anchor) {
    int start = slot == Slot.CONDITION ? 0 : typed.lastIndexOf(',') + 1;
    if (slot == Slot.SORT_KEY && typed.startsWith("-", start)) {
      start++;
    }
    for (int i = 0; slot == Slot.CONDITION && i < typed.length(); i++) {
      if (OPERATORS.indexOf(typed.charAt(i)) >= 0) {
        return Proposals.none(anchor + typed.length());
      }
    }
    return Proposals.startingWith(
        typed.substring(start),
        anchor + start,
        columns(specs(spec, registry), slot == Slot.CONDITION));
  }

  /** Who runs any command has the columns of all that there are to see in a store. */
  private static List<CommandSpec> specs(CommandSpec spec, CommandRegistry registry) {
    boolean runsOthers =
        spec.arguments().stream().anyMatch(argument -> argument.slot() == Slot.INNER_LINE);
    var specs = new ArrayList<CommandSpec>();
    if (runsOthers) {
      for (var command : registry.commands()) {
        if (command.spec().isAboutStore() && !command.spec().mutates()) {
          specs.add(command.spec());
        }
      }
    }
    specs.add(spec);
    return specs;
  }

  /** The columns of what a command gives. */
  static List<Proposal> of(CommandSpec spec) {
    return columns(List.of(spec), false);
  }

  /** A condition goes on after its column. */
  private static List<Proposal> columns(List<CommandSpec> specs, boolean unfinished) {
    var names = new ArrayList<Proposal>();
    var seen = new HashSet<String>();
    for (var spec : specs) {
      for (var shape : spec.shapes()) {
        for (var field : Schema.of(shape.view())) {
          if (seen.add(field.key())) {
            names.add(new Proposal(field.key(), field.meaning(), !unfinished));
          }
        }
      }
    }
    return names;
  }
}
