package dev.craftsh.shell.script;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Tells contents apart. */
final class Digests {
  /** How many bytes one has. */
  static final int LENGTH = 32;

  private Digests() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static byte[] of(String text) {
    return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
  }

  static String hex(byte[] bytes) {
    var hex = new StringBuilder();
    for (byte part : bytes) {
      hex.append(Character.forDigit((part >> 4) & 15, 16))
          .append(Character.forDigit(part & 15, 16));
    }
    return hex.toString();
  }
}
