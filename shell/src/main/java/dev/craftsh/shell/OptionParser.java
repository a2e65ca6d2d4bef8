package dev.craftsh.shell;

import dev.craftsh.shell.config.Choices;
import dev.craftsh.shell.config.Key;
import dev.craftsh.shell.config.Keys;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.Nearest;
import dev.craftsh.shell.failure.ShellException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the process's own options; they end at the first word that is none. */
final class OptionParser {
  private static final String DOING = "Cannot start craftsh";

  private final List<String> args;
  private final Choices flags = new Choices();
  private int next;

  private OptionParser(List<String> args) {
    this.args = args;
  }

  static Options parse(List<String> args) {
    return new OptionParser(args).parse();
  }

  /** What can be read of them, whatever is wrong with the others: it says how to tell that. */
  static Choices understood(List<String> args) {
    var parser = new OptionParser(args);
    while (parser.next < args.size() && isOption(args.get(parser.next))) {
      try {
        parser.take(args.get(parser.next++));
      } catch (ShellException mistake) {
        // Told when they are read for good.
      }
    }
    return parser.flags;
  }

  private Options parse() {
    while (next < args.size() && isOption(args.get(next))) {
      var word = args.get(next++);
      if (word.equals("--")) {
        break;
      }
      take(word);
    }
    return new Options(flags, List.copyOf(args.subList(next, args.size())));
  }

  private static boolean isOption(String word) {
    return word.length() > 1 && word.charAt(0) == '-';
  }

  private void take(String word) {
    boolean isLong = word.startsWith("--");
    int equals = isLong ? word.indexOf('=') : -1;
    var name = equals < 0 ? word : word.substring(0, equals);
    var value = equals < 0 ? null : word.substring(equals + 1);
    var option = Keys.option(name);
    if (option == null && !isLong) {
      // A letter with its value, as in -Dname=value.
      name = word.substring(0, 2);
      value = word.substring(2);
      option = takesNoValue(name) ? null : Keys.option(name);
    }
    if (option == null) {
      throw unknown(equals < 0 ? word : name);
    }
    give(option.key(), name, option.spelling().fixed(), value);
  }

  private static boolean takesNoValue(String name) {
    var option = Keys.option(name);
    return option != null && option.key().standsAlone();
  }

  private <T> void give(Key<T> key, String name, @Nullable String fixed, @Nullable String value) {
    if (fixed != null) {
      if (value != null) {
        throw wrong(name + " takes no value", "write " + name);
      }
      flags.read(key, fixed, DOING);
    } else if (value != null) {
      flags.read(key, value, DOING);
    } else if (!flags.readAlone(key)) {
      flags.read(key, nextWord(name), DOING);
    }
  }

  private String nextWord(String name) {
    if (next >= args.size()) {
      throw wrong(name + " needs a value", "\"craftsh --help\" says which");
    }
    return args.get(next++);
  }

  private static ShellException unknown(String name) {
    var names = new ArrayList<String>();
    for (var key : Keys.all()) {
      for (var spelling : key.spellings()) {
        names.add(spelling.text());
      }
    }
    return wrong(
        "there is no option " + name,
        Nearest.to(name, names).map(word -> "did you mean " + word + "? ").orElse("")
            + "usage: craftsh [options] [COMMAND [ARG...] | FILE.jsh [ARG...]]; see --help");
  }

  private static ShellException wrong(String why, String remedy) {
    return ShellException.usage(ErrorCodes.UNKNOWN_OPTION, DOING, why, remedy);
  }
}
