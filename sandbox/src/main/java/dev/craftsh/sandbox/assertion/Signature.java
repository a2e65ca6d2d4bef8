package dev.craftsh.sandbox.assertion;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;

/** An OpenPGP signature of version 4, RSA with SHA-512 (RFC 4880 §5.2.3). */
final class Signature {
  private static final int KIND = 2;
  private static final int VERSION = 4;
  private static final int OF_BINARY = 0;
  private static final int RSA = 1;
  private static final int SHA_512 = 10;

  /** The fields of the packet that the signature covers too. */
  private final byte[] covered;

  private final BigInteger value;

  private Signature(byte[] covered, BigInteger value) {
    this.covered = covered;
    this.value = value;
  }

  static Signature parse(byte[] bytes) throws MalformedAssertion {
    Packet packet = Packet.open(bytes, KIND, "its signature");
    if (packet.next() != VERSION
        || packet.next() != OF_BINARY
        || packet.next() != RSA
        || packet.next() != SHA_512) {
      throw new MalformedAssertion("its signature is not of the kind RSA with SHA-512");
    }
    packet.take(packet.number(2));
    byte[] covered = packet.before();
    packet.take(packet.number(2));
    packet.take(2);
    return new Signature(covered, packet.integer());
  }

  void verify(PublicKey key, byte[] signed) throws MalformedAssertion {
    byte[] trailer =
        ByteBuffer.allocate(6).put((byte) VERSION).put((byte) 0xff).putInt(covered.length).array();
    try {
      java.security.Signature check = java.security.Signature.getInstance("SHA512withRSA");
      check.initVerify(key.key());
      check.update(signed);
      check.update(covered);
      check.update(trailer);
      if (check.verify(padded(((RSAPublicKey) key.key()).getModulus().bitLength()))) {
        return;
      }
    } catch (GeneralSecurityException unusable) {
      throw new MalformedAssertion("its signature cannot be checked: " + unusable.getMessage());
    }
    throw new MalformedAssertion("its signature was not made with that key, or not for this text");
  }

  /** As long as the key; OpenPGP leaves zeros at the front away. */
  private byte[] padded(int bits) {
    byte[] bytes = value.toByteArray();
    int length = (bits + 7) / 8;
    byte[] padded = new byte[length];
    int from = Math.max(0, bytes.length - length);
    byte[] tail = Arrays.copyOfRange(bytes, from, bytes.length);
    System.arraycopy(tail, 0, padded, length - tail.length, tail.length);
    return padded;
  }
}
