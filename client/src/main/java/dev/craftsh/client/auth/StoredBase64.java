package dev.craftsh.client.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;

/**
 * Base64 of stored texts: read as leniently as Python reads it, since people paste these
 * (contract/auth.md §8.1).
 */
final class StoredBase64 {
  private StoredBase64() {}

  static String encode(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  static String decode(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(relevant(text));
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException malformed) {
      throw StoredText.unexpected("base64 encoded credentials");
    }
  }

  /** Whole groups of the standard alphabet, up to the first padding that completes one. */
  private static String relevant(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    int padding = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '=') {
        int inGroup = kept.length() % 4;
        if (inGroup >= 2 && inGroup + ++padding == 4) {
          return kept.append("==", 0, padding).toString();
        }
      } else if (isInAlphabet(c)) {
        padding = 0;
        kept.append(c);
      }
    }
    if (kept.length() % 4 != 0) {
      throw new IllegalArgumentException("padding is missing");
    }
    return kept.toString();
  }

  private static boolean isInAlphabet(char c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/';
  }
}
