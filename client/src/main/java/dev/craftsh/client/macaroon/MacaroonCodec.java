package dev.craftsh.client.macaroon;

/** Picks the binary form by its first byte (contract/auth.md §2.1). */
final class MacaroonCodec {
  /** Bytes, or characters of JSON: hundreds of times what stores hand out. */
  static final int LONGEST = 1 << 20;

  private MacaroonCodec() {}

  static Macaroon fromBytes(byte[] bytes) {
    if (bytes.length == 0) {
      throw new MalformedMacaroon("it is empty");
    }
    if (bytes.length > LONGEST) {
      throw new MalformedMacaroon("it is longer than any macaroon");
    }
    if (bytes[0] == BinaryV2.VERSION) {
      return BinaryV2.read(bytes);
    }
    if (BinaryV1.lengthDigit(bytes[0]) >= 0) {
      return BinaryV1.read(bytes);
    }
    throw new MalformedMacaroon("its first byte belongs to no known macaroon format");
  }

  static byte[] toBytes(Macaroon macaroon) {
    return macaroon.format() == MacaroonFormat.V1
        ? BinaryV1.write(macaroon)
        : BinaryV2.write(macaroon);
  }
}
