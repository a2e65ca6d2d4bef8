package dev.craftsh.shell.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What readers take for one letter, however many code points it is made of. */
final class Graphemes {

  private Graphemes() {}

  /** Loaded with the first text that is not plain. */
  private static final class Cluster {
    static final Pattern PATTERN = Pattern.compile("\\X");
  }

  /** Where the letter that begins at {@code from} ends. */
  static int end(String text, int from) {
    boolean plain =
        text.charAt(from) < 0x300 && (from + 1 == text.length() || text.charAt(from + 1) < 0x300);
    if (plain) {
      return from + 1;
    }
    Matcher matcher = Cluster.PATTERN.matcher(text);
    matcher.region(from, text.length());
    return matcher.lookingAt() ? matcher.end() : from + 1;
  }
}
