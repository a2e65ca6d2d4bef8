package dev.craftsh.shell.completion;

import dev.craftsh.shell.command.Argument;
import dev.craftsh.shell.command.CommandSpec;
import dev.craftsh.shell.command.Flag;
import dev.craftsh.shell.command.Slot;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The finished words of a command line in their places.
 *
 * @param given the last word of each kind
 * @param next where a further word would go
 * @param openFlag the flag that still lacks its value
 * @param ahead the kinds of words that may still come
 */
record LineWords(
    Map<Slot, String> given, Optional<Argument> next, Optional<Flag> openFlag, Set<Slot> ahead) {

  /** {@code words} follow the command's name. */
  static LineWords of(CommandSpec spec, List<String> words) {
    var given = new EnumMap<Slot, String>(Slot.class);
    Optional<Flag> open = Optional.empty();
    int place = 0;
    for (var word : words) {
      if (open.isPresent()) {
        given.put(open.get().slot(), word);
        open = Optional.empty();
      } else if (isFlag(word)) {
        int equals = word.indexOf('=');
        var flag = flag(spec, equals < 0 ? word : word.substring(0, equals));
        open = equals < 0 ? flag.filter(Flag::takesValue) : Optional.empty();
        flag.filter(known -> equals > 0)
            .ifPresent(known -> given.put(known.slot(), word.substring(equals + 1)));
      } else if (place < spec.arguments().size()) {
        var argument = spec.arguments().get(place);
        given.put(argument.slot(), word);
        if (argument.slot() == Slot.FILE) {
          given.putIfAbsent(Slot.PACKAGE, packageOf(word));
        }
        place += argument.repeated() ? 0 : 1;
      }
    }
    var rest = spec.arguments().subList(place, spec.arguments().size());
    var ahead = new HashSet<Slot>();
    rest.forEach(argument -> ahead.add(argument.slot()));
    spec.flags().forEach(flag -> ahead.add(flag.slot()));
    return new LineWords(given, rest.stream().findFirst(), open, ahead);
  }

  /** Negative numbers are words. */
  static boolean isFlag(String word) {
    return word.length() > 1 && word.charAt(0) == '-' && !Character.isDigit(word.charAt(1));
  }

  /** The flag as the line has it; the official tools spell one of them in their own way. */
  static Optional<Flag> flag(CommandSpec spec, String word) {
    var name = word.startsWith("--") ? word.substring(2) : word.substring(1);
    return spec.flag(name).or(() -> spec.flag(name.equals("format") ? "output" : name));
  }

  /** Packed files are called after their package, up to the first underscore. */
  private static String packageOf(String file) {
    var name = file.substring(file.lastIndexOf('/') + 1);
    int end = name.indexOf('_') < 0 ? name.lastIndexOf('.') : name.indexOf('_');
    return end < 0 ? name : name.substring(0, end);
  }
}
