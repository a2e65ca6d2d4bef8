package dev.craftsh.client.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA3-384 of a file, computed while the file goes by. */
final class Sha3 {
  private final MessageDigest digest;
  private String hex = "";

  Sha3() {
    try {
      digest = MessageDigest.getInstance("SHA3-384");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException("this Java has no SHA3-384", everyJavaHasIt);
    }
  }

  void restart() {
    digest.reset();
    hex = "";
  }

  void update(byte[] bytes, int count) {
    digest.update(bytes, 0, count);
  }

  void finish() {
    hex = HexFormat.of().formatHex(digest.digest());
  }

  /** In hexadecimal digits; nothing before the end. */
  String hex() {
    return hex;
  }
}
