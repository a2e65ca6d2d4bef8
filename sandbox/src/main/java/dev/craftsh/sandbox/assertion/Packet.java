package dev.craftsh.sandbox.assertion;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;

/** Reads on through one OpenPGP packet (RFC 4880 §4), which stands behind a version byte. */
final class Packet {
  private static final int VERSION = 1;
  private final byte[] bytes;
  private int at;

  private Packet(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The content of the one packet, which has to be of that kind. */
  static Packet open(byte[] versioned, int kind, String what) throws MalformedAssertion {
    Packet outer = new Packet(versioned);
    if (outer.next() != VERSION) {
      throw new MalformedAssertion(what + " is of an unknown version");
    }
    int tag = outer.next();
    boolean newFormat = (tag & 0x40) != 0;
    int found = newFormat ? tag & 0x3f : (tag >> 2) & 0xf;
    if ((tag & 0x80) == 0 || found != kind) {
      throw new MalformedAssertion(what + " is not the OpenPGP packet that it should be");
    }
    int length = newFormat ? outer.newLength() : outer.number(1 << (tag & 3));
    Packet content = new Packet(outer.take(length));
    if (outer.at != versioned.length) {
      throw new MalformedAssertion(what + " is followed by something else");
    }
    return content;
  }

  static byte[] base64(String text, String what) throws MalformedAssertion {
    try {
      return Base64.getMimeDecoder().decode(text.strip());
    } catch (IllegalArgumentException malformed) {
      throw new MalformedAssertion(what + " is not base64");
    }
  }

  private int newLength() throws MalformedAssertion {
    int first = next();
    if (first < 192) {
      return first;
    }
    if (first < 224) {
      return ((first - 192) << 8) + next() + 192;
    }
    return first == 255 ? number(4) : -1;
  }

  int next() throws MalformedAssertion {
    return take(1)[0] & 0xff;
  }

  int number(int count) throws MalformedAssertion {
    int number = 0;
    for (byte one : take(count)) {
      number = (number << 8) | (one & 0xff);
    }
    return number;
  }

  BigInteger integer() throws MalformedAssertion {
    int bits = number(2);
    return new BigInteger(1, take((bits + 7) / 8));
  }

  byte[] take(int count) throws MalformedAssertion {
    if (count < 0 || count > bytes.length - at) {
      throw new MalformedAssertion("its OpenPGP packet ends too early");
    }
    at += count;
    return Arrays.copyOfRange(bytes, at - count, at);
  }

  /** Everything that was read so far. */
  byte[] before() {
    return Arrays.copyOf(bytes, at);
  }
}
