package dev.craftsh.shell.interpreter;

import java.util.ArrayList;
import java.util.List;

/** Java's own shell repeats with a slash and a number: {@code /-1}, {@code /3}, {@code /2-4}. */
final class Again {
  private static final String NUMBERED = "/(!|-\\d+|[se]?\\d+(-\\d+)?)";

  private Again() {}

  /** The words of the command that is meant, if these begin so. */
  static List<String> spelled(List<String> words) {
    if (!words.get(0).startsWith("/") || !words.get(0).matches(NUMBERED)) {
      return words;
    }
    var line = new ArrayList<>(List.of("rerun", words.get(0).substring(1).replace("!", "-1")));
    line.addAll(words.subList(1, words.size()));
    return line;
  }
}
