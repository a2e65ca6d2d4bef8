package dev.craftsh.shell.result;

/** Patterns in which {@code *} stands for any text and {@code ?} for one letter. */
final class Glob {

  private Glob() {}

  static boolean matches(String text, String pattern) {
    int at = 0;
    int in = 0;
    int star = -1;
    int retry = 0;
    while (at < text.length()) {
      boolean isStar = in < pattern.length() && pattern.charAt(in) == '*';
      if (isStar) {
        star = in++;
        retry = at;
      } else if (in < pattern.length()
          && (pattern.charAt(in) == '?' || pattern.charAt(in) == text.charAt(at))) {
        in++;
        at++;
      } else if (star >= 0) {
        in = star + 1;
        at = ++retry;
      } else {
        return false;
      }
    }
    while (in < pattern.length() && pattern.charAt(in) == '*') {
      in++;
    }
    return in == pattern.length();
  }
}
