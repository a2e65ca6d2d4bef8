package dev.craftsh.sandbox.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.craftsh.sandbox.model.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The sums of a file, computed while it streams by. */
final class Sums {
  private static final int BUFFER = 64 << 10;

  private Sums() {}

  static Digests all(Path file) throws IOException {
    MessageDigest[] digests = all();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int count; (count = in.read(buffer)) > 0; ) {
        for (MessageDigest digest : digests) {
          digest.update(buffer, 0, count);
        }
      }
    }
    return ended(digests);
  }

  /** Sums of a text, for packages that were never a file. */
  static Digests ofText(String text) {
    MessageDigest[] digests = all();
    for (MessageDigest digest : digests) {
      digest.update(text.getBytes(UTF_8));
    }
    return ended(digests);
  }

  private static MessageDigest[] all() {
    return new MessageDigest[] {
      digest("SHA-256"), digest("SHA-384"), digest("SHA-512"), digest("SHA3-384")
    };
  }

  private static Digests ended(MessageDigest... digests) {
    return new Digests(
        hex(digests[0].digest()),
        hex(digests[1].digest()),
        hex(digests[2].digest()),
        hex(digests[3].digest()));
  }

  static String sha3_384(String text) {
    return hex(digest("SHA3-384").digest(text.getBytes(UTF_8)));
  }

  static String sha256(byte[] bytes) {
    return hex(digest("SHA-256").digest(bytes));
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException("this Java has no " + algorithm, everyJavaHasIt);
    }
  }

  private static String hex(byte[] bytes) {
    StringBuilder hex = new StringBuilder(2 * bytes.length);
    for (byte one : bytes) {
      hex.append(Character.forDigit((one >> 4) & 0xf, 16))
          .append(Character.forDigit(one & 0xf, 16));
    }
    return hex.toString();
  }
}
