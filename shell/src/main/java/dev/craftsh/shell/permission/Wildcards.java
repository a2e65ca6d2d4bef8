package dev.craftsh.shell.permission;

/** Patterns of channels: {@code *} stands for any letters, {@code ?} for one. */
final class Wildcards {
  private Wildcards() {}

  static boolean match(String pattern, String text) {
    return match(pattern, 0, text, 0);
  }

  private static boolean match(String pattern, int at, String text, int from) {
    if (at == pattern.length()) {
      return from == text.length();
    }
    if (pattern.charAt(at) == '*') {
      return match(pattern, at + 1, text, from)
          || (from < text.length() && match(pattern, at, text, from + 1));
    }
    boolean fits =
        from < text.length()
            && (pattern.charAt(at) == '?' || pattern.charAt(at) == text.charAt(from));
    return fits && match(pattern, at + 1, text, from + 1);
  }
}
