package dev.craftsh.shell.render;

/** Text from a store or a file, made safe to show: nothing in it can move the cursor or hide. */
public final class VisibleText {

  private VisibleText() {}

  /** The text with line breaks, control and direction characters written as escapes. */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isHidden(text.charAt(i))) {
        return escape(text, i);
      }
    }
    return text;
  }

  /** The same for a text of several lines: breaks and tabs stay what they are. */
  static String ofLines(String text) {
    var safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '\n' || letter == '\t') {
        safe.append(letter);
      } else {
        appendSafely(safe, letter);
      }
    }
    return safe.toString();
  }

  /** Whether a terminal would obey the character or show nothing for it. */
  static boolean isHidden(char letter) {
    return letter < 0x20
        || (letter >= 0x7F && letter <= 0x9F)
        || letter == 0x061C
        || (letter >= 0x200B && letter <= 0x200F && letter != 0x200D)
        || (letter >= 0x2028 && letter <= 0x202E)
        || (letter >= 0x2060 && letter <= 0x206F)
        || letter == 0xFEFF;
  }

  private static String escape(String text, int from) {
    var escaped = new StringBuilder(text.length() + 16).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        case '\t' -> escaped.append("\\t");
        default -> appendSafely(escaped, letter);
      }
    }
    return escaped.toString();
  }

  /** Appends the character, as {@code \}{@code uXXXX} if it would not be seen. */
  static void appendSafely(StringBuilder text, char letter) {
    if (!isHidden(letter)) {
      text.append(letter);
    } else {
      appendEscape(text, letter);
    }
  }

  static void appendEscape(StringBuilder text, char letter) {
    text.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      text.append(Character.forDigit((letter >> shift) & 0xF, 16));
    }
  }
}
