package dev.craftsh.shell.command;

import dev.craftsh.shell.config.Key;
import java.util.ArrayList;
import java.util.List;

/**
 * An option as a system shell has to know it.
 *
 * @param spellings all with the same meaning, with their dashes
 * @param choices the values, where they are always the same
 * @param files whether the value is a file
 */
record ShellFlag(
    List<String> spellings,
    boolean takesValue,
    List<String> choices,
    boolean files,
    String summary) {

  static ShellFlag of(Flag flag, List<String> choices) {
    var spellings = new ArrayList<String>();
    if (flag.letter() != ' ') {
      spellings.add("-" + flag.letter());
    }
    spellings.add("--" + flag.name());
    boolean files = flag.slot() == Slot.FILE;
    return new ShellFlag(spellings, flag.takesValue(), choices, files, flag.summary());
  }

  /** An option of the process; a spelling that stands for one value is one of its own. */
  static List<ShellFlag> of(Key<?> key, List<String> choices) {
    var flags = new ArrayList<ShellFlag>();
    var spellings = new ArrayList<String>();
    for (var spelling : key.spellings()) {
      if (spelling.fixed() == null) {
        spellings.add(spelling.text());
      } else {
        var alone = List.of(spelling.text());
        flags.add(new ShellFlag(alone, false, List.of(), false, key.summary()));
      }
    }
    boolean takesValue = !key.placeholder().isEmpty() && !key.standsAlone();
    boolean files = key.placeholder().equals("FILE");
    flags.add(0, new ShellFlag(spellings, takesValue, choices, files, key.summary()));
    return flags;
  }

  /** The one with two dashes. */
  String name() {
    return spellings.get(spellings.size() - 1).startsWith("--")
        ? spellings.get(spellings.size() - 1)
        : spellings.get(0);
  }
}
