package dev.craftsh.sandbox.service;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A caveat that the identity service discharges, as bakery versions 2 and 3 write it: in version 2
 * the sealed key is in the id, in version 3 it travels beside the macaroon (contract/auth.md §2.5,
 * §3.4). Both are binary.
 */
final class BakeryCaveat {
  static final byte VERSION_2 = 2;
  static final byte VERSION_3 = 3;
  private static final int SHORT_ID = 12;

  /** A new caveat, with the payload that version 3 sends along. */
  static final class Written {
    private final byte[] id;
    private final byte @Nullable [] payload;

    Written(byte[] id, byte @Nullable [] payload) {
      this.id = id;
      this.payload = payload;
    }

    byte[] id() {
      return id;
    }

    byte @Nullable [] payload() {
      return payload;
    }
  }

  private final SealedKey keys;
  private final Chance chance;

  BakeryCaveat(SealedKey keys, Chance chance) {
    this.keys = keys;
    this.chance = chance;
  }

  Written write(byte[] caveatKey, byte version) {
    byte[] sealed = versioned(version, keys.seal(SealedKey.Audience.IDENTITY, caveatKey));
    return version == VERSION_3
        ? new Written(versioned(version, chance.bytes(SHORT_ID)), sealed)
        : new Written(sealed, null);
  }

  private static byte[] versioned(byte version, byte[] rest) {
    byte[] all = new byte[1 + rest.length];
    all[0] = version;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }

  /** The caveat root key inside. */
  byte[] read(byte[] id, byte @Nullable [] payload) throws Unverified {
    byte[] sealed = payload == null ? id : payload;
    byte version = payload == null ? VERSION_2 : VERSION_3;
    if (sealed.length == 0 || sealed[0] != version) {
      throw new Unverified("a caveat id is not of a bakery version that this service speaks");
    }
    return keys.open(SealedKey.Audience.IDENTITY, Arrays.copyOfRange(sealed, 1, sealed.length));
  }
}
