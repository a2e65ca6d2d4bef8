package dev.craftsh.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Spells a line of snapcraft or charmcraft as this shell does. */
final class OfficialLine {
  private static final Map<String, String> LONG =
      Map.of(
          "--format", "--output",
          "-r", "--revision",
          "-c", "--channel");

  private final List<String> flags = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final List<String> revisions = new ArrayList<>();
  private final List<String> channels = new ArrayList<>();
  private final List<String> files = new ArrayList<>();

  private OfficialLine() {}

  /** {@code given} has no name of a tool any more; what has no other spelling stays as it is. */
  static List<String> of(List<String> given) {
    var line = new OfficialLine();
    for (int i = 0; i < given.size(); ) {
      i += line.take(given.get(i), i + 1 < given.size() ? given.get(i + 1) : "");
    }
    return line.joined();
  }

  /** Returns how many words were taken. */
  private int take(String word, String next) {
    if (isTalk(word)) {
      return 1;
    }
    int equals = word.startsWith("--") ? word.indexOf('=') : -1;
    var flag = equals < 0 ? word : word.substring(0, equals);
    var value = equals < 0 ? next : word.substring(equals + 1);
    int used = equals < 0 ? 2 : 1;
    var command = words.isEmpty() ? "" : words.get(0);
    switch (LONG.getOrDefault(flag, flag)) {
      case "--verbosity" -> {
        return used;
      }
      case "--output" -> {
        flags.addAll(List.of("--output", value));
        return used;
      }
      case "--revision" -> {
        return command.equals("release") ? keep(revisions, value, used) : plain(word);
      }
      case "--channel" -> {
        return command.equals("release") ? keep(channels, value, used) : plain(word);
      }
      case "--filepath" -> {
        return keep(files, value, used);
      }
      default -> {
        return plain(word);
      }
    }
  }

  private static boolean isTalk(String word) {
    return List.of("-v", "-q", "--verbose", "--quiet").contains(word);
  }

  private static int keep(List<String> values, String value, int used) {
    values.add(value);
    return used;
  }

  private int plain(String word) {
    words.add(word);
    return 1;
  }

  private List<String> joined() {
    var line = new ArrayList<>(words);
    line.addAll(revisions);
    line.addAll(channels);
    line.addAll(files);
    line.addAll(flags);
    return List.copyOf(line);
  }
}
