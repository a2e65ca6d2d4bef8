package dev.craftsh.sandbox.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash of a library: of all its lines but those that number it (contract/store-api.md §4). */
final class LibraryText {
  private LibraryText() {}

  static String hash(String content) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
    String text = content.replace("\r\n", "\n");
    for (int from = 0; from < text.length(); ) {
      int end = text.indexOf('\n', from);
      String line = text.substring(from, end < 0 ? text.length() : end + 1);
      if (!line.startsWith("LIBAPI") && !line.startsWith("LIBPATCH") && !line.startsWith("LIBID")) {
        digest.update(line.getBytes(UTF_8));
      }
      from += line.length();
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
