package dev.craftsh.shell.docs;

import java.util.List;
import java.util.regex.Pattern;

/** Compares output with what a page shows; {@code …} stands for anything, alone for any lines. */
final class ShownOutput {
  private static final String ANYTHING = "…";

  private ShownOutput() {}

  static boolean matches(List<String> shown, String actual) {
    var pattern = new StringBuilder();
    for (var line : shown) {
      var text = line.stripTrailing();
      if (text.strip().equals(ANYTHING)) {
        pattern.append("(?:.*\\n)*?");
      } else {
        var parts = text.split(ANYTHING, -1);
        for (int i = 0; i < parts.length; i++) {
          pattern.append(i == 0 ? "" : ".*").append(Pattern.quote(parts[i]));
        }
        pattern.append("\\n");
      }
    }
    return Pattern.matches(pattern.toString(), normal(actual));
  }

  private static String normal(String text) {
    var lines = new StringBuilder();
    text.stripTrailing().lines().forEach(line -> lines.append(line.stripTrailing()).append('\n'));
    return text.isBlank() ? "" : lines.toString();
  }
}
