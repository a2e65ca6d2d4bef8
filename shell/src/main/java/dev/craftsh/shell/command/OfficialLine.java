package dev.craftsh.shell.command;

import dev.craftsh.shell.command.OfficialFlags.Fate;
import dev.craftsh.shell.command.OfficialFlags.Official;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Spells a line of snapcraft or charmcraft as this shell does. */
final class OfficialLine {
  /** Spellings of long ago, of which only an error was left. */
  private static final Map<String, String> OLD =
      Map.of(
          "registered", "names",
          "list-keys", "keys",
          "list-validation-sets", "validation-sets",
          "list-confdb-schemas", "confdb-schemas");

  private final String tool;
  private String command = "";
  private final List<String> first = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final List<String> next = new ArrayList<>();
  private final List<String> last = new ArrayList<>();
  private final List<String> flags = new ArrayList<>();

  private OfficialLine(String tool) {
    this.tool = tool;
  }

  /** {@code given} has no name of a tool any more; what has no other spelling stays as it is. */
  static List<String> of(String tool, List<String> given) {
    var line = new OfficialLine(tool);
    for (int i = 0; i < given.size(); ) {
      i += line.take(given.get(i), i + 1 < given.size() ? given.get(i + 1) : "");
    }
    return line.joined();
  }

  /** Returns how many words were taken. */
  private int take(String word, String following) {
    if (word.length() < 2 || word.charAt(0) != '-') {
      return command.isEmpty() ? begin(word) : keep(words, word, 1);
    }
    boolean isLong = word.startsWith("--");
    int equals = isLong ? word.indexOf('=') : -1;
    boolean attached = equals >= 0 || (!isLong && word.length() > 2);
    int end = !attached ? word.length() : isLong ? equals : 2;
    var value = !attached ? following : word.substring(isLong ? end + 1 : end);
    var flag = word.substring(0, end);
    var meant = OfficialFlags.of(command, flag);
    if (meant.fate() == Fate.SWITCH) {
      // Its value, if it has one, is the next word.
      return keep(words, word, 1);
    }
    return take(flag, meant, value, attached ? 1 : 2);
  }

  private int begin(String word) {
    command = OLD.getOrDefault(word, word);
    return 1;
  }

  private int take(String flag, Official meant, String value, int used) {
    return switch (meant.fate()) {
      case FLAG -> flag(meant.name(), value, used);
      case SECONDS -> flag(meant.name(), digits(value) ? value + "s" : value, used);
      case MOMENT -> flag(meant.name(), withZone(value), used);
      case FIRST -> keep(first, value, used);
      case NEXT -> keep(next, value, used);
      case WORD -> keep(last, value, used);
      case LEFT_OUT -> used;
      case NEEDLESS, SWITCH -> 1;
      case REFUSED -> throw refused(flag, meant.name());
    };
  }

  private ShellException refused(String flag, String remedy) {
    return ShellException.usage(
        ErrorCodes.NOT_HERE,
        "Cannot run " + tool + " " + command + " here",
        "this shell does nothing for its " + flag,
        remedy);
  }

  private int flag(String name, String value, int used) {
    flags.add(name);
    return keep(flags, value, used);
  }

  private static int keep(List<String> values, String value, int used) {
    values.add(value);
    return used;
  }

  private static boolean digits(String text) {
    return !text.isEmpty() && text.chars().allMatch(Character::isDigit);
  }

  /** The tool takes a day, and times without a zone, which are in that of the store. */
  private static String withZone(String moment) {
    int clock = moment.indexOf('T');
    if (digits(moment.replace("-", "")) && clock < 0) {
      return moment + "T00:00Z";
    }
    boolean bare = clock > 0 && digits(moment.substring(clock + 1).replace(":", ""));
    return bare ? moment + "Z" : moment;
  }

  private List<String> joined() {
    var line = new ArrayList<String>();
    if (!command.isEmpty()) {
      line.add(command);
    }
    line.addAll(first);
    line.addAll(words);
    line.addAll(next);
    line.addAll(last);
    line.addAll(flags);
    if (!tool.isEmpty() && command.equals("close")) {
      // The tools ask nobody.
      line.add("--force");
    }
    return List.copyOf(line);
  }
}
