package dev.craftsh.shell.completion;

import dev.craftsh.shell.command.Argument;
import dev.craftsh.shell.command.CommandRegistry;
import dev.craftsh.shell.command.CommandSpec;
import dev.craftsh.shell.command.Flag;
import dev.craftsh.shell.command.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Completes a command line: the command's name, then its flags and the words in their places. */
final class CommandCompletion {
  private final CommandRegistry registry;
  private final SlotWords slots;

  CommandCompletion(CommandRegistry registry, SlotWords slots) {
    this.registry = registry;
    this.slots = slots;
  }

  /** {@code text} ends at the cursor. */
  Proposals propose(String text) {
    var typed = TypedWords.of(text);
    var before = typed.before();
    if (before.isEmpty()) {
      return Proposals.startingWith(typed.current(), typed.start(), names(typed.current()));
    }
    var command = registry.find(bare(before.get(0)));
    if (command.isEmpty()) {
      return Proposals.none(text.length());
    }
    var proposals = inCommand(command.get().spec(), before.subList(1, before.size()), typed);
    return typed.quote() == ' ' ? escaped(proposals) : proposals;
  }

  private static Proposals escaped(Proposals proposals) {
    var items = new ArrayList<Proposal>();
    for (var item : proposals.items()) {
      items.add(new Proposal(escaped(item.text()), item.description(), item.last()));
    }
    return new Proposals(proposals.anchor(), items);
  }

  private static String escaped(String word) {
    var text = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      if (Character.isWhitespace(letter) || "\"'\\".indexOf(letter) >= 0) {
        text.append('\\');
      }
      text.append(letter);
    }
    return text.toString();
  }

  private static String bare(String word) {
    return word.startsWith("/") ? word.substring(1) : word;
  }

  /** Commands by name; after a slash with the slash. */
  List<Proposal> names(String prefix) {
    var names = new ArrayList<Proposal>();
    var slash = prefix.startsWith("/") ? "/" : "";
    for (var command : registry.commands()) {
      var spec = command.spec();
      names.add(new Proposal(slash + spec.name(), spec.summary(), true));
      for (var alias : spec.aliases()) {
        // Aliases are for fingers that know them; they would only crowd a list of all.
        if (prefix.length() > slash.length() + 1) {
          names.add(new Proposal(slash + alias, spec.summary(), true));
        }
      }
    }
    return names;
  }

  private Proposals inCommand(CommandSpec spec, List<String> words, TypedWords typed) {
    var current = typed.current();
    var sorted = sort(spec, words);
    int equals = current.startsWith("--") ? current.indexOf('=') : -1;
    if (sorted.openFlag().isPresent()) {
      return value(spec, sorted.openFlag().get(), sorted, current, typed.start());
    }
    if (equals > 0) {
      var flag = spec.flag(current.substring(2, equals));
      int start = typed.start() + equals + 1;
      return flag.isEmpty()
          ? Proposals.none(typed.start())
          : value(spec, flag.get(), sorted, current.substring(equals + 1), start);
    }
    if (current.startsWith("-")) {
      return Proposals.startingWith(current, typed.start(), flags(spec, words));
    }
    return sorted.next().isEmpty()
        ? Proposals.none(typed.start())
        : slots.propose(sorted.next().get().slot(), sorted.given(), current, typed.start());
  }

  private Proposals value(CommandSpec spec, Flag flag, Sorted sorted, String typed, int start) {
    return ColumnWords.fit(flag.slot())
        ? ColumnWords.propose(spec, flag.slot(), typed, start)
        : slots.propose(flag.slot(), sorted.given(), typed, start);
  }

  private static List<Proposal> flags(CommandSpec spec, List<String> words) {
    var all = new ArrayList<Flag>(spec.flags());
    all.addAll(CommandSpec.COMMON);
    var proposals = new ArrayList<Proposal>();
    for (var flag : all) {
      var text = "--" + flag.name();
      if (flag.repeated() || !words.contains(text)) {
        proposals.add(new Proposal(text, flag.summary(), true));
      }
    }
    return proposals;
  }

  /**
   * The words typed so far in their places.
   *
   * @param given the last word of each kind
   * @param next where a further word would go
   * @param openFlag the flag that still lacks its value
   */
  private record Sorted(
      Map<Slot, String> given, Optional<Argument> next, Optional<Flag> openFlag) {}

  /** Packed files are called after their package, up to the first underscore. */
  private static String packageOf(String file) {
    var name = file.substring(file.lastIndexOf('/') + 1);
    int end = name.indexOf('_') < 0 ? name.lastIndexOf('.') : name.indexOf('_');
    return end < 0 ? name : name.substring(0, end);
  }

  private static Sorted sort(CommandSpec spec, List<String> words) {
    var given = new HashMap<Slot, String>();
    Optional<Flag> open = Optional.empty();
    int place = 0;
    for (var word : words) {
      if (open.isPresent()) {
        given.put(open.get().slot(), word);
        open = Optional.empty();
      } else if (word.startsWith("-") && word.length() > 1) {
        open = spec.flag(word.startsWith("--") ? word.substring(2) : word.substring(1));
        open = open.filter(Flag::takesValue);
      } else if (place < spec.arguments().size()) {
        var argument = spec.arguments().get(place);
        given.put(argument.slot(), word);
        if (argument.slot() == Slot.FILE) {
          given.putIfAbsent(Slot.PACKAGE, packageOf(word));
        }
        place += argument.repeated() ? 0 : 1;
      }
    }
    Optional<Argument> next =
        place < spec.arguments().size()
            ? Optional.of(spec.arguments().get(place))
            : Optional.empty();
    return new Sorted(given, next, open);
  }
}
