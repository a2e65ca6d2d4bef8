package dev.craftsh.sandbox.service;

/** The Salsa20 core: sixteen words, mixed in place. */
final class Salsa20 {
  private static final int ROUNDS = 20;

  /** "expand 32-byte k", the constant of the cipher. */
  private static final int[] SIGMA = {0x61707865, 0x3320646e, 0x79622d32, 0x6b206574};

  private Salsa20() {}

  static int[] state(int[] key, int n0, int n1, int n2, int n3) {
    return new int[] {
      SIGMA[0], key[0], key[1], key[2], key[3], SIGMA[1], n0, n1, n2, n3, SIGMA[2], key[4], key[5],
      key[6], key[7], SIGMA[3]
    };
  }

  static void rounds(int[] x) {
    for (int i = 0; i < ROUNDS; i += 2) {
      quarter(x, 0, 4, 8, 12);
      quarter(x, 5, 9, 13, 1);
      quarter(x, 10, 14, 2, 6);
      quarter(x, 15, 3, 7, 11);
      quarter(x, 0, 1, 2, 3);
      quarter(x, 5, 6, 7, 4);
      quarter(x, 10, 11, 8, 9);
      quarter(x, 15, 12, 13, 14);
    }
  }

  private static void quarter(int[] x, int a, int b, int c, int d) {
    x[b] ^= Integer.rotateLeft(x[a] + x[d], 7);
    x[c] ^= Integer.rotateLeft(x[b] + x[a], 9);
    x[d] ^= Integer.rotateLeft(x[c] + x[b], 13);
    x[a] ^= Integer.rotateLeft(x[d] + x[c], 18);
  }
}
