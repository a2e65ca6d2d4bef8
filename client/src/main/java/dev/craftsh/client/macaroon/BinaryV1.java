package dev.craftsh.client.macaroon;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The v1 binary form: packets of a hex length, a key, a value and a newline (contract/auth.md
 * §2.2).
 */
final class BinaryV1 {
  private static final int LENGTH_DIGITS = 4;
  private static final int LONGEST_PACKET = 0xffff;

  private BinaryV1() {}

  static byte[] write(Macaroon macaroon) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(512);
    packet(out, "location", macaroon.location().getBytes(UTF_8));
    packet(out, "identifier", macaroon.identifier());
    for (Caveat caveat : macaroon.caveats()) {
      packet(out, "cid", caveat.rawId());
      byte[] verificationId = caveat.rawVerificationId();
      String location = caveat.rawLocation();
      if (verificationId != null && location != null) {
        packet(out, "vid", verificationId);
        packet(out, "cl", location.getBytes(UTF_8));
      }
    }
    packet(out, "signature", macaroon.signature());
    return out.toByteArray();
  }

  private static void packet(ByteArrayOutputStream out, String key, byte[] value) {
    int length = LENGTH_DIGITS + key.length() + 1 + value.length + 1;
    if (length > LONGEST_PACKET) {
      throw new MalformedMacaroon("its " + key + " is too long for format v1");
    }
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.write(Character.forDigit((length >> shift) & 0xf, 16));
    }
    out.writeBytes(key.getBytes(US_ASCII));
    out.write(' ');
    out.writeBytes(value);
    out.write('\n');
  }

  static Macaroon read(byte[] bytes) {
    Builder macaroon = new Builder();
    int at = 0;
    while (at < bytes.length) {
      int length = packetLength(bytes, at);
      int space = indexOf(bytes, ' ', at + LENGTH_DIGITS, at + length);
      String key = new String(bytes, at + LENGTH_DIGITS, space - at - LENGTH_DIGITS, US_ASCII);
      macaroon.add(key, Arrays.copyOfRange(bytes, space + 1, at + length - 1));
      at += length;
    }
    return macaroon.build();
  }

  private static int packetLength(byte[] bytes, int at) {
    int length = 0;
    for (int i = at; i < at + LENGTH_DIGITS; i++) {
      int digit = i < bytes.length ? lengthDigit(bytes[i]) : -1;
      if (digit < 0) {
        throw new MalformedMacaroon("a packet does not begin with its length");
      }
      length = (length << 4) | digit;
    }
    if (length <= LENGTH_DIGITS || at + length > bytes.length) {
      throw new MalformedMacaroon("a packet is longer than the data");
    }
    return length;
  }

  /**
   * The value of a lower-case hex digit, or -1: upper case is not accepted by any of the stores'
   * libraries.
   */
  static int lengthDigit(byte digit) {
    if (digit >= '0' && digit <= '9') {
      return digit - '0';
    }
    return digit >= 'a' && digit <= 'f' ? digit - 'a' + 10 : -1;
  }

  private static int indexOf(byte[] bytes, char wanted, int from, int to) {
    for (int i = from; i < to - 1; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    throw new MalformedMacaroon("a packet has no value");
  }

  /** Collects packets; a vid and a cl belong to the cid before them. */
  private static final class Builder {
    private final List<Caveat> caveats = new ArrayList<>();
    private String location = "";
    private byte @Nullable [] identifier;
    private byte @Nullable [] signature;

    void add(String key, byte[] value) {
      switch (key) {
        case "location" -> location = Utf8.text(value, "location");
        case "identifier" -> identifier = value;
        case "signature" -> signature = value;
        case "cid" -> caveats.add(new Caveat(value, null, null));
        case "vid" -> replaceLast(value, last().rawLocation());
        case "cl" -> replaceLast(last().rawVerificationId(), Utf8.text(value, "caveat location"));
        default -> throw new MalformedMacaroon("a packet has a key that format v1 does not know");
      }
    }

    private Caveat last() {
      if (caveats.isEmpty()) {
        throw new MalformedMacaroon("a part of a caveat stands before any caveat");
      }
      return caveats.get(caveats.size() - 1);
    }

    private void replaceLast(byte @Nullable [] verificationId, @Nullable String caveatLocation) {
      Caveat caveat = new Caveat(last().rawId(), verificationId, caveatLocation);
      caveats.set(caveats.size() - 1, caveat);
    }

    Macaroon build() {
      if (identifier == null || signature == null) {
        throw new MalformedMacaroon("the identifier or the signature is missing");
      }
      return new Macaroon(MacaroonFormat.V1, location, identifier, caveats, signature);
    }
  }
}
