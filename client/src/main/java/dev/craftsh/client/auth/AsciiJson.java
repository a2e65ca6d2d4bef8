package dev.craftsh.client.auth;

/**
 * JSON text as Python writes it: everything beyond ASCII escaped. Stored texts have to be the same
 * byte for byte.
 */
final class AsciiJson {
  private AsciiJson() {}

  static String quote(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      append(quoted, text.charAt(i));
    }
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, char c) {
    switch (c) {
      case '"' -> quoted.append("\\\"");
      case '\\' -> quoted.append("\\\\");
      case '\n' -> quoted.append("\\n");
      case '\r' -> quoted.append("\\r");
      case '\t' -> quoted.append("\\t");
      case '\b' -> quoted.append("\\b");
      case '\f' -> quoted.append("\\f");
      default -> {
        if (c >= ' ' && c < 0x7f) {
          quoted.append(c);
        } else {
          quoted.append("\\u");
          for (int shift = 12; shift >= 0; shift -= 4) {
            quoted.append(Character.forDigit((c >> shift) & 0xf, 16));
          }
        }
      }
    }
  }
}
