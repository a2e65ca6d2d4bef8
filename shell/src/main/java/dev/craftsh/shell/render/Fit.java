package dev.craftsh.shell.render;

import java.util.ArrayList;
import java.util.List;

/** Makes text fit a width, without ever parting what readers take for one letter. */
public final class Fit {

  private Fit() {}

  /** The text, or as much of it as fits with {@code ellipsis} behind it. */
  public static String cut(String text, int width, String ellipsis) {
    if (text.length() <= width / 2 || DisplayWidth.of(text) <= width) {
      return text;
    }
    var mark = DisplayWidth.of(ellipsis) <= width ? ellipsis : "";
    int end = fitting(text, 0, width - DisplayWidth.of(mark));
    return text.substring(0, end) + mark;
  }

  /** The text in lines no wider than {@code width}, broken between words where that is possible. */
  public static List<String> wrap(String text, int width) {
    if (DisplayWidth.of(text) <= width) {
      return List.of(text);
    }
    var lines = new ArrayList<String>();
    int from = 0;
    while (from < text.length()) {
      int end = fitting(text, from, width);
      if (end < text.length()) {
        end = lastBreak(text, from, Math.max(end, Graphemes.end(text, from)));
      }
      lines.add(text.substring(from, end).stripTrailing());
      from = end;
      while (from < text.length() && text.charAt(from) == ' ') {
        from++;
      }
    }
    return lines;
  }

  /** Behind the last blank that still fits, unless one word fills the line. */
  private static int lastBreak(String text, int from, int end) {
    if (end == text.length() || text.charAt(end) == ' ') {
      return end;
    }
    int blank = text.lastIndexOf(' ', end - 1);
    return blank > from ? blank + 1 : end;
  }

  /** Where the letters end that fit, from {@code from} on. */
  private static int fitting(String text, int from, int width) {
    int used = 0;
    int at = from;
    while (at < text.length()) {
      int end = Graphemes.end(text, at);
      used += DisplayWidth.of(text.substring(at, end));
      if (used > width) {
        return at;
      }
      at = end;
    }
    return at;
  }
}
