package dev.craftsh.client.macaroon;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The chain of HMACs that a macaroon's signature is the end of (contract/auth.md §3). Each step
 * gives a new chain, so that a verifier can stop before any caveat: the signature there is the key
 * that opens the caveat's verification id.
 *
 * <pre>{@code
 * SignatureChain chain = SignatureChain.begin(SignatureChain.deriveKey(rootKey), macaroon.identifier());
 * for (Caveat caveat : macaroon.caveats()) {
 *   // chain.signature() is the key of caveat.verificationId() here
 *   chain = chain.then(caveat);
 * }
 * boolean genuine = chain.matches(macaroon.signature());
 * }</pre>
 */
public final class SignatureChain {
  /** Bytes in a signature. */
  public static final int LENGTH = 32;

  private static final int BLOCK = 64;
  private static final byte[] KEY_GENERATOR = "macaroons-key-generator".getBytes(US_ASCII);
  private static final byte[] ZEROS = new byte[LENGTH];

  private final byte[] signature;

  private SignatureChain(byte[] signature) {
    this.signature = signature;
  }

  /** The signing key that belongs to a root key of any length. */
  public static byte[] deriveKey(byte[] rootKey) {
    return hmac(KEY_GENERATOR, rootKey);
  }

  /**
   * Starts a chain with a key that is already derived: for a discharge, the one inside the
   * verification id.
   */
  public static SignatureChain begin(byte[] derivedKey, byte[] identifier) {
    return new SignatureChain(hmac(derivedKey, identifier));
  }

  /** The chain after one more caveat. */
  public SignatureChain then(Caveat caveat) {
    byte[] verificationId = caveat.rawVerificationId();
    if (verificationId == null) {
      return new SignatureChain(hmac(signature, caveat.rawId()));
    }
    return new SignatureChain(hmacOfTwo(signature, verificationId, caveat.rawId()));
  }

  /** The signature at this point of the chain. */
  public byte[] signature() {
    return signature.clone();
  }

  /** Compares in constant time. */
  public boolean matches(byte[] other) {
    return MessageDigest.isEqual(signature, other);
  }

  /** The signature that a discharge carries when it travels with its root (contract/auth.md §4). */
  public static byte[] bind(byte[] rootSignature, byte[] dischargeSignature) {
    return hmacOfTwo(ZEROS, rootSignature, dischargeSignature);
  }

  /**
   * The signature of a macaroon with exactly this content; continues from a signature that is
   * already known.
   */
  static SignatureChain resume(byte[] signature) {
    return new SignatureChain(signature.clone());
  }

  private static byte[] hmacOfTwo(byte[] key, byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(hmac(key, first), 2 * LENGTH);
    System.arraycopy(hmac(key, second), 0, both, LENGTH, LENGTH);
    return hmac(key, both);
  }

  /**
   * HMAC-SHA-256, over the plain digest: loading the JDK's crypto providers costs a short command
   * more than all of its work.
   */
  private static byte[] hmac(byte[] key, byte[] message) {
    MessageDigest sha256 = sha256();
    byte[] block = Arrays.copyOf(key.length > BLOCK ? sha256.digest(key) : key, BLOCK);
    sha256.update(masked(block, 0x36));
    byte[] inner = sha256.digest(message);
    sha256.update(masked(block, 0x5c));
    return sha256.digest(inner);
  }

  private static byte[] masked(byte[] block, int mask) {
    byte[] result = new byte[block.length];
    for (int i = 0; i < block.length; i++) {
      result[i] = (byte) (block[i] ^ mask);
    }
    return result;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException("this Java has no SHA-256", everyJavaHasIt);
    }
  }
}
