package dev.craftsh.sandbox.service;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * NaCl's secretbox: XSalsa20 for secrecy, Poly1305 for authenticity (contract/auth.md §3.3). What
 * it seals is the authenticator, 16 bytes, followed by the ciphertext.
 */
final class SecretBox {
  static final int KEY = 32;
  static final int NONCE = 24;
  private static final int TAG = 16;
  private static final int BLOCK = 64;

  private SecretBox() {}

  static byte[] seal(byte[] message, byte[] nonce, byte[] key) {
    byte[] stream = keyStream(nonce, key, KEY + message.length);
    byte[] sealed = new byte[TAG + message.length];
    for (int i = 0; i < message.length; i++) {
      sealed[TAG + i] = (byte) (message[i] ^ stream[KEY + i]);
    }
    byte[] tag = Poly1305.tag(sealed, TAG, message.length, stream);
    System.arraycopy(tag, 0, sealed, 0, TAG);
    return sealed;
  }

  static byte[] open(byte[] sealed, byte[] nonce, byte[] key) throws GeneralSecurityException {
    if (sealed.length < TAG) {
      throw new GeneralSecurityException("the box is too short");
    }
    int length = sealed.length - TAG;
    byte[] stream = keyStream(nonce, key, KEY + length);
    byte[] tag = Poly1305.tag(sealed, TAG, length, stream);
    if (!MessageDigest.isEqual(tag, Arrays.copyOf(sealed, TAG))) {
      throw new GeneralSecurityException("the box was not sealed with this key");
    }
    byte[] message = new byte[length];
    for (int i = 0; i < length; i++) {
      message[i] = (byte) (sealed[TAG + i] ^ stream[KEY + i]);
    }
    return message;
  }

  /** XSalsa20: a key made of the first 16 bytes of the nonce, Salsa20 with the other 8. */
  private static byte[] keyStream(byte[] nonce, byte[] key, int length) {
    int[] subKey = hSalsa(nonce, key);
    int[] input = Salsa20.state(subKey, word(nonce, 16), word(nonce, 20), 0, 0);
    byte[] stream = new byte[(length + BLOCK - 1) / BLOCK * BLOCK];
    for (int at = 0; at < stream.length; at += BLOCK) {
      int[] output = input.clone();
      Salsa20.rounds(output);
      for (int i = 0; i < output.length; i++) {
        put(stream, at + 4 * i, output[i] + input[i]);
      }
      input[8]++;
    }
    return stream;
  }

  private static int[] hSalsa(byte[] nonce, byte[] key) {
    int[] keyWords = new int[8];
    for (int i = 0; i < keyWords.length; i++) {
      keyWords[i] = word(key, 4 * i);
    }
    int[] x =
        Salsa20.state(keyWords, word(nonce, 0), word(nonce, 4), word(nonce, 8), word(nonce, 12));
    Salsa20.rounds(x);
    return new int[] {x[0], x[5], x[10], x[15], x[6], x[7], x[8], x[9]};
  }

  private static int word(byte[] bytes, int at) {
    return (bytes[at] & 0xff)
        | (bytes[at + 1] & 0xff) << 8
        | (bytes[at + 2] & 0xff) << 16
        | (bytes[at + 3] & 0xff) << 24;
  }

  private static void put(byte[] bytes, int at, int word) {
    for (int i = 0; i < 4; i++) {
      bytes[at + i] = (byte) (word >>> (8 * i));
    }
  }
}
