package dev.craftsh.client.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages valid bytes in the ways that networks, disks and attackers do. Repeats by its seed. */
public final class Variations {
  private static final List<byte[]> NASTY =
      List.of(
          new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x7f},
          new byte[] {(byte) 0x80, (byte) 0x80, (byte) 0x80, (byte) 0x80, (byte) 0x80},
          new byte[] {(byte) 0xc3, (byte) 0x28},
          new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
          new byte[] {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
          new byte[] {0},
          new byte[] {'\r', '\n'},
          new byte[] {(byte) 0xe2, (byte) 0x80, (byte) 0xae},
          new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf},
          "ffff".getBytes(UTF_8),
          "\\ud800".getBytes(UTF_8),
          "1e999999".getBytes(UTF_8),
          "-1".getBytes(UTF_8),
          "[[[[[[[[".getBytes(UTF_8),
          "{\"t\":".getBytes(UTF_8),
          "\"".getBytes(UTF_8),
          "====".getBytes(UTF_8));

  private final Random random;

  public Variations(long seed) {
    random = new Random(seed);
  }

  /** One of these, damaged one to four times. */
  public byte[] of(List<byte[]> valid) {
    byte[] bytes = valid.get(random.nextInt(valid.size()));
    for (int left = 1 + random.nextInt(4); left > 0; left--) {
      bytes = damaged(bytes, valid);
    }
    return bytes;
  }

  private byte[] damaged(byte[] bytes, List<byte[]> valid) {
    int at = random.nextInt(bytes.length + 1);
    return switch (random.nextInt(7)) {
      case 0 -> Arrays.copyOf(bytes, at);
      case 1 -> Arrays.copyOfRange(bytes, at, bytes.length);
      case 2 -> changed(bytes);
      case 3 -> joined(bytes, at, NASTY.get(random.nextInt(NASTY.size())), at);
      case 4 -> joined(bytes, at, new byte[0], Math.min(bytes.length, at + random.nextInt(8)));
      case 5 -> joined(bytes, at, valid.get(random.nextInt(valid.size())), at);
      default -> joined(bytes, at, bytes, random.nextInt(bytes.length + 1));
    };
  }

  private byte[] changed(byte[] bytes) {
    if (bytes.length == 0) {
      return bytes;
    }
    byte[] changed = bytes.clone();
    int at = random.nextInt(bytes.length);
    changed[at] =
        (byte) (random.nextBoolean() ? changed[at] ^ (1 << random.nextInt(8)) : random.nextInt());
    return changed;
  }

  private static byte[] joined(byte[] bytes, int until, byte[] middle, int from) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, until);
    out.writeBytes(middle);
    out.write(bytes, from, bytes.length - from);
    byte[] joined = out.toByteArray();
    return joined.length > 1 << 16 ? Arrays.copyOf(joined, 1 << 16) : joined;
  }
}
