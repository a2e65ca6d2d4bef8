package dev.craftsh.sandbox.service;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The one-time authenticator of a secretbox. Big integers are slow but plainly right, and the boxes
 * here are some dozens of bytes.
 */
final class Poly1305 {
  private static final int BLOCK = 16;
  private static final BigInteger PRIME =
      BigInteger.ONE.shiftLeft(130).subtract(BigInteger.valueOf(5));

  /** Clears the bits that the definition wants clear in the first half of the key. */
  private static final BigInteger CLAMP = new BigInteger("0ffffffc0ffffffc0ffffffc0fffffff", 16);

  private Poly1305() {}

  static byte[] tag(byte[] data, int from, int length, byte[] key) {
    BigInteger r = littleEndian(key, 0, BLOCK).and(CLAMP);
    BigInteger sum = BigInteger.ZERO;
    for (int at = 0; at < length; at += BLOCK) {
      int size = Math.min(BLOCK, length - at);
      BigInteger block = littleEndian(data, from + at, size).setBit(8 * size);
      sum = sum.add(block).multiply(r).mod(PRIME);
    }
    byte[] total = sum.add(littleEndian(key, BLOCK, BLOCK)).toByteArray();
    byte[] tag = new byte[BLOCK];
    for (int i = 0; i < Math.min(BLOCK, total.length); i++) {
      tag[i] = total[total.length - 1 - i];
    }
    return tag;
  }

  private static BigInteger littleEndian(byte[] bytes, int from, int length) {
    byte[] number = Arrays.copyOfRange(bytes, from, from + length);
    for (int low = 0, high = length - 1; low < high; low++, high--) {
      byte swapped = number[low];
      number[low] = number[high];
      number[high] = swapped;
    }
    return new BigInteger(1, number);
  }
}
