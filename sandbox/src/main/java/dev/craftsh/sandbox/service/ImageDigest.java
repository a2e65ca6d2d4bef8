package dev.craftsh.sandbox.service;

/** The name that an image has from its content, as in {@code sha256:…}. */
final class ImageDigest {
  private static final String ALGORITHM = "sha256:";
  private static final int DIGITS = 64;

  private ImageDigest() {}

  static boolean is(String text) {
    if (!text.startsWith(ALGORITHM) || text.length() != ALGORITHM.length() + DIGITS) {
      return false;
    }
    for (int i = ALGORITHM.length(); i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return true;
  }
}
