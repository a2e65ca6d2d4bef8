package dev.craftsh.sandbox.assertion;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** The public half of a signing key, as an account registers it: RSA in an OpenPGP packet. */
public final class PublicKey {
  private static final int KIND = 6;
  private static final int OPENPGP_VERSION = 4;
  private static final int RSA = 1;
  private static final int SHORTEST = 2048;
  private final String id;
  private final java.security.PublicKey key;

  private PublicKey(String id, java.security.PublicKey key) {
    this.id = id;
    this.key = key;
  }

  /** Reads a key as it stands in the body of an assertion. */
  public static PublicKey parse(String base64) throws MalformedAssertion {
    byte[] bytes = Packet.base64(base64, "its public key");
    Packet packet = Packet.open(bytes, KIND, "its public key");
    if (packet.next() != OPENPGP_VERSION || packet.number(4) == 0 || packet.next() != RSA) {
      throw new MalformedAssertion("its public key is not of the kind RSA");
    }
    BigInteger modulus = packet.integer();
    BigInteger exponent = packet.integer();
    if (modulus.bitLength() < SHORTEST) {
      throw new MalformedAssertion("its public key is shorter than " + SHORTEST + " bits");
    }
    try {
      byte[] sum = MessageDigest.getInstance("SHA3-384").digest(bytes);
      return new PublicKey(
          Base64.getUrlEncoder().withoutPadding().encodeToString(sum),
          KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent)));
    } catch (GeneralSecurityException unusable) {
      throw new MalformedAssertion("its public key cannot be used: " + unusable.getMessage());
    }
  }

  /** The SHA3-384 sum of the key, URL-safe base64 without padding. */
  public String id() {
    return id;
  }

  java.security.PublicKey key() {
    return key;
  }
}
