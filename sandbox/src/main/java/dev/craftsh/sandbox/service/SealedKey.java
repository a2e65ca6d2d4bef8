package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.state.Secrets;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * The root key of a third-party caveat, sealed so that only the service that is to discharge it can
 * read it, and only for as long as the store has not revoked it.
 */
final class SealedKey {
  /** Who is to discharge the caveat; what is sealed for one is refused by the other. */
  enum Audience {
    SIGN_ON((byte) 's'),
    IDENTITY((byte) 'i');

    private final byte mark;

    Audience(byte mark) {
      this.mark = mark;
    }
  }

  private static final int KEY_LENGTH = 24;
  private final Secrets secrets;
  private final Chance chance;

  SealedKey(Secrets secrets, Chance chance) {
    this.secrets = secrets;
    this.chance = chance;
  }

  byte[] newKey() {
    return chance.bytes(KEY_LENGTH);
  }

  byte[] seal(Audience audience, byte[] caveatKey) {
    byte[] plain =
        ByteBuffer.allocate(Integer.BYTES + 1 + KEY_LENGTH)
            .putInt(secrets.generation())
            .put(audience.mark)
            .put(caveatKey)
            .array();
    byte[] nonce = chance.bytes(SecretBox.NONCE);
    byte[] box = SecretBox.seal(plain, nonce, secrets.sharedWithSso());
    byte[] sealed = Arrays.copyOf(nonce, nonce.length + box.length);
    System.arraycopy(box, 0, sealed, nonce.length, box.length);
    return sealed;
  }

  byte[] open(Audience audience, byte[] sealed) throws Unverified {
    byte[] nonce = Arrays.copyOf(sealed, SecretBox.NONCE);
    byte[] box =
        Arrays.copyOfRange(sealed, SecretBox.NONCE, Math.max(SecretBox.NONCE, sealed.length));
    ByteBuffer plain;
    try {
      plain = ByteBuffer.wrap(SecretBox.open(box, nonce, secrets.sharedWithSso()));
    } catch (GeneralSecurityException foreign) {
      throw new Unverified("a caveat id was not written by this store");
    }
    if (plain.getInt() != secrets.generation()) {
      throw new Unverified("the login caveat was revoked");
    }
    if (plain.get() != audience.mark) {
      throw new Unverified("the login caveat is for another service");
    }
    byte[] key = new byte[KEY_LENGTH];
    plain.get(key);
    return key;
  }
}
