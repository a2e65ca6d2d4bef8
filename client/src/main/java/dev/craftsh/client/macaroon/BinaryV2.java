package dev.craftsh.client.macaroon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The v2 binary form: sections of typed, length-prefixed fields (contract/auth.md §2.3). */
final class BinaryV2 {
  static final byte VERSION = 2;

  private static final int END = 0;
  private static final int LOCATION = 1;
  private static final int IDENTIFIER = 2;
  private static final int VERIFICATION_ID = 4;
  private static final int SIGNATURE = 6;

  /** Where the fifth group of a varint goes, and the most that it can add to a positive number. */
  private static final int LAST_SHIFT = 28;

  private static final int LAST_GROUP = 7;

  private BinaryV2() {}

  static byte[] write(Macaroon macaroon) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(512);
    out.write(VERSION);
    field(out, LOCATION, macaroon.location().getBytes(UTF_8));
    field(out, IDENTIFIER, macaroon.identifier());
    out.write(END);
    for (Caveat caveat : macaroon.caveats()) {
      String location = caveat.rawLocation();
      if (location != null) {
        field(out, LOCATION, location.getBytes(UTF_8));
      }
      field(out, IDENTIFIER, caveat.rawId());
      byte[] verificationId = caveat.rawVerificationId();
      if (verificationId != null) {
        field(out, VERIFICATION_ID, verificationId);
      }
      out.write(END);
    }
    out.write(END);
    field(out, SIGNATURE, macaroon.signature());
    return out.toByteArray();
  }

  private static void field(ByteArrayOutputStream out, int type, byte[] value) {
    varint(out, type);
    varint(out, value.length);
    out.writeBytes(value);
  }

  private static void varint(ByteArrayOutputStream out, int value) {
    int rest = value;
    while (rest > 0x7f) {
      out.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  static Macaroon read(byte[] bytes) {
    Input in = new Input(bytes);
    Section header = in.section();
    if (header.identifier == null || header.verificationId != null) {
      throw new MalformedMacaroon("the header is not a location and an identifier");
    }
    List<Caveat> caveats = new ArrayList<>();
    for (Section section = in.section(); !section.empty; section = in.section()) {
      caveats.add(section.caveat());
    }
    if (in.varint() != SIGNATURE) {
      throw new MalformedMacaroon("another field stands where the signature belongs");
    }
    String location = header.location == null ? "" : header.location;
    return new Macaroon(MacaroonFormat.V2, location, header.identifier, caveats, in.value());
  }

  /** Fields up to the next end mark; their types must grow, which also rules out repeats. */
  private static final class Section {
    boolean empty = true;
    @Nullable String location;
    byte @Nullable [] identifier;
    byte @Nullable [] verificationId;

    void add(int type, byte[] value) {
      empty = false;
      switch (type) {
        case LOCATION -> location = Utf8.text(value, "location");
        case IDENTIFIER -> identifier = value;
        case VERIFICATION_ID -> verificationId = value;
        default -> throw new MalformedMacaroon("a section has a field that does not belong there");
      }
    }

    Caveat caveat() {
      if (identifier == null) {
        throw new MalformedMacaroon("a caveat has no identifier");
      }
      if (location != null && verificationId == null) {
        throw new MalformedMacaroon("a first-party caveat has a location");
      }
      return new Caveat(identifier, verificationId, location);
    }
  }

  private static final class Input {
    private final byte[] bytes;
    private int at = 1;

    Input(byte[] bytes) {
      this.bytes = bytes;
    }

    Section section() {
      Section section = new Section();
      int previous = END;
      for (int type = varint(); type != END; type = varint()) {
        if (type <= previous) {
          throw new MalformedMacaroon("fields are out of order");
        }
        section.add(type, value());
        previous = type;
      }
      return section;
    }

    byte[] value() {
      int length = varint();
      if (length > bytes.length - at) {
        throw new MalformedMacaroon("a field is longer than the data");
      }
      at += length;
      return Arrays.copyOfRange(bytes, at - length, at);
    }

    /** Up to 31 bits: no honest length needs more. */
    int varint() {
      int value = 0;
      for (int shift = 0; shift < 31 && at < bytes.length; shift += 7) {
        byte group = bytes[at++];
        if (shift == LAST_SHIFT && (group & 0x7f) > LAST_GROUP) {
          throw new MalformedMacaroon("a number is too large");
        }
        value |= (group & 0x7f) << shift;
        if (group >= 0) {
          return value;
        }
      }
      throw new MalformedMacaroon("the data ends early");
    }
  }
}
