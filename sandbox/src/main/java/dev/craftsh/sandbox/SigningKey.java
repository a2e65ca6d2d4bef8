package dev.craftsh.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;

/**
 * A key that signs assertions as {@code snap sign} does, for programs that have no snapd at hand:
 * register it with {@link #keyRequest}, then publish what {@link #sign} gives. It lives as long as
 * the object; for the sandbox only.
 */
public final class SigningKey {
  private static final byte[] HASHED = {4, 0, 1, 10, 0, 6, 5, 2, 0x6b, 3, 0x41, 0x31};
  private final KeyPair pair;
  private final byte[] versionedKey;

  /** A new key; finding one takes a moment. */
  public SigningKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      pair = generator.generateKeyPair();
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
    RSAPublicKey key = (RSAPublicKey) pair.getPublic();
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes(new byte[] {4, 0x56, (byte) 0x85, (byte) 0xc1, (byte) 0x80, 1});
    content.writeBytes(integer(key.getModulus()));
    content.writeBytes(integer(key.getPublicExponent()));
    versionedKey = packet(6, content.toByteArray());
  }

  private static byte[] integer(BigInteger value) {
    byte[] bytes = value.toByteArray();
    int from = bytes[0] == 0 ? 1 : 0;
    return ByteBuffer.allocate(2 + bytes.length - from)
        .putShort((short) value.bitLength())
        .put(bytes, from, bytes.length - from)
        .array();
  }

  /** The version byte, and a packet of the new format. */
  private static byte[] packet(int kind, byte[] content) {
    return ByteBuffer.allocate(7 + content.length)
        .put((byte) 1)
        .put((byte) (0xc0 | kind))
        .put((byte) 0xff)
        .putInt(content.length)
        .put(content)
        .array();
  }

  /** The id under which the key is registered. */
  public String keyId() {
    try {
      byte[] sum = MessageDigest.getInstance("SHA3-384").digest(versionedKey);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(sum);
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** A request to register the key. */
  public String keyRequest(String accountId, String name) {
    String body = Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(versionedKey);
    return sign(
        "type: account-key-request\naccount-id: "
            + accountId
            + "\nname: "
            + name
            + "\npublic-key-sha3-384: "
            + keyId()
            + "\nsince: 2026-01-02T03:04:05Z",
        body);
  }

  /** An assertion of these header lines. */
  public String sign(String headers, String body) {
    String length = body.isEmpty() ? "" : "\nbody-length: " + body.getBytes(UTF_8).length;
    String text = headers + length + "\nsign-key-sha3-384: " + keyId();
    String content = body.isEmpty() ? text : text + "\n\n" + body;
    ByteArrayOutputStream signature = new ByteArrayOutputStream();
    signature.writeBytes(HASHED);
    signature.writeBytes(new byte[] {0, 0, 0, 0});
    signature.writeBytes(integer(new BigInteger(1, rsa(content))));
    return content
        + "\n\n"
        + Base64.getEncoder().encodeToString(packet(2, signature.toByteArray()))
        + "\n";
  }

  private byte[] rsa(String content) {
    try {
      Signature signature = Signature.getInstance("SHA512withRSA");
      signature.initSign(pair.getPrivate());
      signature.update(content.getBytes(UTF_8));
      signature.update(HASHED);
      signature.update(new byte[] {4, (byte) 0xff, 0, 0, 0, (byte) HASHED.length});
      return signature.sign();
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException(unusable);
    }
  }
}
