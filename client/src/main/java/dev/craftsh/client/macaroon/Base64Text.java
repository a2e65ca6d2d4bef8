package dev.craftsh.client.macaroon;

import java.util.Base64;

/**
 * Base64 as macaroons have it: written URL-safe and unpadded, read in either alphabet
 * (contract/auth.md §2.1).
 */
final class Base64Text {
  private Base64Text() {}

  static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] decode(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '=') {
      end--;
    }
    String urlSafe = text.substring(0, end).replace('+', '-').replace('/', '_');
    try {
      return Base64.getUrlDecoder().decode(urlSafe);
    } catch (IllegalArgumentException malformed) {
      throw new MalformedMacaroon("it is not base64 text");
    }
  }
}
