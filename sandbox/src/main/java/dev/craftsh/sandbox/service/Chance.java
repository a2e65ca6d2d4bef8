package dev.craftsh.sandbox.service;

import java.security.SecureRandom;
import java.util.Base64;

/** Where everything comes from that nobody may guess. */
public final class Chance {
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int ID_LENGTH = 32;
  private final SecureRandom random = new SecureRandom();

  public byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  /** An id in the form that the stores give to accounts and packages. */
  public String id() {
    byte[] bytes = bytes(ID_LENGTH);
    char[] id = new char[ID_LENGTH];
    for (int i = 0; i < ID_LENGTH; i++) {
      id[i] = LETTERS.charAt((bytes[i] & 0xff) % LETTERS.length());
    }
    return new String(id);
  }

  /** Text of 16 characters, 96 bits strong. */
  public String password() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(12));
  }

  /** Six digits. */
  public String oneTimePassword() {
    return Integer.toString(1_000_000 + random.nextInt(1_000_000)).substring(1);
  }

  /** Hex in the grouping of a UUID, as the storage names uploads. */
  public String uploadId() {
    StringBuilder hex = new StringBuilder(36);
    byte[] bytes = bytes(16);
    for (int i = 0; i < bytes.length; i++) {
      if (i == 4 || i == 6 || i == 8 || i == 10) {
        hex.append('-');
      }
      hex.append(Character.forDigit((bytes[i] >> 4) & 0xf, 16));
      hex.append(Character.forDigit(bytes[i] & 0xf, 16));
    }
    return hex.toString();
  }
}
