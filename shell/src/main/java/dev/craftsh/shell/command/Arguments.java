package dev.craftsh.shell.command;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.Nearest;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of one call, sorted into the places that the spec names. */
final class Arguments {
  private final CommandSpec spec;
  private final Map<String, List<String>> values = new HashMap<>();
  private final List<String> loose = new ArrayList<>();

  private Arguments(CommandSpec spec) {
    this.spec = spec;
  }

  /** Sorts {@code words}, which do not include the command's name. */
  static Arguments parse(CommandSpec spec, List<String> words) {
    var arguments = new Arguments(spec);
    arguments.sort(words);
    if (arguments.askForKeys()) {
      if (spec.mutates()) {
        // Whoever wanted the change would take the list of keys for its result.
        throw arguments.withoutKeys();
      }
      return arguments;
    }
    arguments.place();
    arguments.checkWords();
    return arguments;
  }

  /** Whether nothing is wanted but the names of what the result would have. */
  boolean askForKeys() {
    return !get(CommandSpec.JSON).isEmpty();
  }

  private ShellException withoutKeys() {
    var keys = new ArrayList<String>();
    Schema.of(spec.shapes().get(0).view()).forEach(field -> keys.add(field.key()));
    return ShellException.usage(
        ErrorCodes.ARGUMENTS,
        "Cannot run " + spec.name(),
        "--json needs the keys that are wanted; nothing was changed",
        "write -o json for all, or some of them: --json " + String.join(",", keys));
  }

  /** What was given for an argument or a flag; empty when nothing was. */
  List<String> get(String name) {
    return values.getOrDefault(name, List.of());
  }

  private void sort(List<String> words) {
    boolean flagsEnded = false;
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      if (takesLine(word)) {
        takeLine(words.subList(i + 1, words.size()));
        return;
      }
      if (lineArgument() != null && Query.begins(word)) {
        int length = Query.length(words.subList(i, words.size()));
        loose.add(Query.joined(words.subList(i, i + length)));
        i += length - 1;
        continue;
      }
      flagsEnded |= isVerbatim(loose.size());
      if (flagsEnded || !isFlag(word)) {
        loose.add(word);
      } else if (word.equals("--")) {
        flagsEnded = true;
      } else {
        i += takeFlag(word, i + 1 < words.size() ? words.get(i + 1) : null);
      }
    }
  }

  private boolean takesLine(String word) {
    return (word.equals("->") || word.equals("--")) && lineArgument() != null;
  }

  private @Nullable Argument lineArgument() {
    var arguments = spec.arguments();
    var last = arguments.isEmpty() ? null : arguments.get(arguments.size() - 1);
    return last != null && last.slot() == Slot.LINE ? last : null;
  }

  private void takeLine(List<String> words) {
    var line = lineArgument();
    if (line != null && !words.isEmpty()) {
      values.put(line.name(), List.copyOf(words));
    }
  }

  /** Whether the loose word of that index is the first of those that are passed on as they are. */
  private boolean isVerbatim(int index) {
    return index < spec.arguments().size()
        && spec.arguments().get(index).slot().takesFlagsAsWords();
  }

  private static boolean isFlag(String word) {
    return word.length() > 1 && word.charAt(0) == '-' && !Character.isDigit(word.charAt(1));
  }

  /** Returns how many of the following words belong to the flag. */
  private int takeFlag(String word, @Nullable String next) {
    // Java's own shell has -all and -restore, with a single hyphen.
    boolean doubled = word.startsWith("--");
    boolean isLong = doubled || (word.length() > 2 && spec.flag(word.substring(1)).isPresent());
    int equals = isLong ? word.indexOf('=') : -1;
    var name =
        isLong
            ? word.substring(doubled ? 2 : 1, equals < 0 ? word.length() : equals)
            : word.substring(1, 2);
    String attached = equals >= 0 ? word.substring(equals + 1) : null;
    if (isArgument(name) && (attached != null || next != null)) {
      loose.add(attached == null ? next : attached);
      return attached == null ? 1 : 0;
    }
    var flag = spec.flag(name).orElseThrow(() -> unknownFlag(word));
    if (!isLong && word.length() > 2) {
      attached = word.substring(2);
    }
    if (flag.name().equals(CommandSpec.JSON)) {
      return takeKeys(attached, next);
    }
    if (!flag.takesValue()) {
      if (attached != null) {
        throw wrong("--" + flag.name() + " takes no value");
      }
      put(flag, "");
      return 0;
    }
    if (attached != null) {
      put(flag, attached);
      return 0;
    }
    if (next == null) {
      throw wrong("--" + flag.name() + " needs a value: " + flag.valueName());
    }
    put(flag, next);
    return 1;
  }

  /** {@code --json A,B} is {@code -o json --columns A,B}; alone it asks which keys there are. */
  private int takeKeys(@Nullable String attached, @Nullable String next) {
    var keys = attached != null ? attached : next == null || next.startsWith("-") ? "" : next;
    if (keys.isEmpty() && spec.hasKeys()) {
      values.put(CommandSpec.JSON, List.of(""));
      return 0;
    }
    if (!keys.isEmpty()) {
      put(flag("columns"), keys);
    }
    put(flag("output"), "json");
    return keys.isEmpty() || attached != null ? 0 : 1;
  }

  private Flag flag(String name) {
    return spec.flag(name).orElseThrow();
  }

  private boolean isArgument(String flag) {
    return spec.arguments().stream().anyMatch(argument -> argument.flag().equals(flag));
  }

  private void put(Flag flag, String value) {
    var given = values.computeIfAbsent(flag.name(), name -> new ArrayList<>());
    if (!given.isEmpty() && !flag.repeated()) {
      throw wrong("--" + flag.name() + " was given twice");
    }
    given.add(value);
  }

  private void place() {
    int next = 0;
    for (var argument : spec.arguments()) {
      if (argument.slot() == Slot.LINE) {
        requireLine(argument);
        continue;
      }
      int last = argument.repeated() ? loose.size() : Math.min(next + 1, loose.size());
      if (last > next) {
        values
            .computeIfAbsent(argument.name(), name -> new ArrayList<>())
            .addAll(loose.subList(next, last));
      } else if (argument.required()) {
        throw wrong("the " + argument.name() + " is missing");
      }
      next = last;
    }
    if (next < loose.size()) {
      throw wrong("\"" + loose.get(next) + "\" is one word too many");
    }
  }

  private void checkWords() {
    for (var argument : spec.arguments()) {
      FewWords.check(spec, argument.name(), argument.slot(), get(argument.name()));
    }
    for (var flag : spec.flags()) {
      FewWords.check(spec, "--" + flag.name(), flag.slot(), get(flag.name()));
    }
  }

  private void requireLine(Argument argument) {
    if (argument.required() && get(argument.name()).isEmpty()) {
      throw ShellException.usage(
          ErrorCodes.ARGUMENTS,
          "Cannot run " + spec.name(),
          "the " + argument.name() + " behind -> is missing",
          "write -> and a command; in the system's shell, which takes > for its own, write --");
    }
  }

  private ShellException wrong(String why) {
    return ShellException.usage(
        ErrorCodes.ARGUMENTS,
        "Cannot run " + spec.name(),
        why,
        "usage: " + spec.usage() + "; for example: " + spec.examples().get(0));
  }

  private ShellException unknownFlag(String word) {
    var known = new ArrayList<String>();
    for (var flag : spec.flags()) {
      known.add("--" + flag.name());
    }
    for (var flag : CommandSpec.COMMON) {
      known.add("--" + flag.name());
    }
    var nearest = Nearest.to(word, known);
    return ShellException.usage(
        ErrorCodes.UNKNOWN_OPTION,
        "Cannot run " + spec.name(),
        "it has no option " + word,
        nearest.isPresent()
            ? "did you mean " + nearest.get() + "? usage: " + spec.usage()
            : "usage: " + spec.usage());
  }
}
